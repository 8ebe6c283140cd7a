package org.lanedesk.lifecycle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.CaseRun;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.ticket.DueClock;
import org.lanedesk.ticket.DueClocks;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.TicketVerbs;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** What {@code expect} of a scenario can compare of its ticket (docs/cases.md). */
@Component
class CaseTicket {
    private final Tickets tickets;
    private final TicketVerbs verbs;
    private final TicketEvents events;
    private final Messages messages;
    private final DueClocks clocks;

    CaseTicket(Tickets tickets, TicketVerbs verbs, TicketEvents events, Messages messages, DueClocks clocks) {
        this.tickets = tickets;
        this.verbs = verbs;
        this.events = events;
        this.messages = messages;
        this.clocks = clocks;
    }

    static long number(CaseRun run) {
        String key = run.businessKey();
        if (key == null || !key.chars().allMatch(Character::isDigit)) {
            throw new IllegalStateException("there is no ticket yet: begin with 'open ticket'");
        }
        return Long.parseLong(key);
    }

    Map<String, @Nullable Object> read(CaseRun run) {
        String key = run.businessKey();
        if (key == null || !key.chars().allMatch(Character::isDigit)) {
            return Map.of();
        }
        Ticket t = tickets.get(Long.parseLong(key));
        Map<String, @Nullable Object> seen = new LinkedHashMap<>();
        seen.put("status", t.status());
        seen.put("statusClass", t.statusClass().key());
        seen.put("priority", t.priority());
        seen.put("type", t.type());
        seen.put("tags", t.tags());
        seen.put("group", t.group() != null && t.group().equals(run.recall("queue")) ? "queue" : t.group());
        seen.put("assignee", t.assignee() == null ? null : run.recall("name " + t.assignee()));
        seen.put("waitsForAgent", t.assignmentPending());
        seen.put("deferredUntil", second(t.deferredUntil()));
        seen.put("returned", t.returned());
        seen.put("overdue", t.overdue());
        seen.put("locked", t.locked());
        seen.put("incident", t.incident());
        seen.put("actions", verbs.offered(t.number()).stream().sorted().toList());
        events(t, seen);
        messages(t, seen);
        for (DueClock clock : clocks.of(List.of(t.number())).getOrDefault(t.number(), List.of())) {
            seen.put(clock.clock(), clock.state());
            seen.put(clock.clock() + "At", second(clock.at()));
        }
        return seen;
    }

    private static @Nullable String second(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void events(Ticket t, Map<String, @Nullable Object> seen) {
        List<TicketEvent> all = events.of(t.number(), (UUID) null, 200);
        seen.put("events", all.stream().map(TicketEvent::type).toList());
        seen.put("lastEvent", all.isEmpty() ? null : all.get(all.size() - 1).type());
    }

    private void messages(Ticket t, Map<String, @Nullable Object> seen) {
        List<Message> all = messages.ofTicket(t.number(), null, 200);
        for (MessageKind kind : MessageKind.values()) {
            seen.put(
                    "messages." + kind.key(),
                    all.stream()
                            .filter(m -> m.kind() == kind && !startOfProcess(m))
                            .count());
        }
        List<String> rules = new ArrayList<>();
        all.stream()
                .filter(m -> "rule".equals(m.detail().get("kind")))
                .forEach(m -> rules.add(String.valueOf(m.detail().get("rule"))));
        seen.put("rules", rules);
    }

    /** Which processes run stands under {@code running}; how many a ticket has is no matter of a scenario. */
    private static boolean startOfProcess(Message message) {
        return "process".equals(message.detail().get("kind"));
    }
}
