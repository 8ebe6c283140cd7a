package org.lanedesk.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.assignment.Assignments;
import org.lanedesk.deferral.DeferRequest;
import org.lanedesk.deferral.Deferrals;
import org.lanedesk.engine.CaseRun;
import org.lanedesk.engine.CaseStep;
import org.lanedesk.shared.Actor;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Conversation;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.TicketVerbs;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/**
 * Steps of scenarios in which an agent does something (docs/cases.md): {@code agent replies}, {@code agent notes},
 * {@code agent takes}, {@code act}, {@code change}.
 */
@Component
class CaseActs implements CaseStep {
    private static final Map<String, TicketField> FIELDS = Map.of(
            "priority", TicketField.PRIORITY,
            "status", TicketField.STATUS,
            "group", TicketField.GROUP,
            "type", TicketField.TYPE,
            "impact", TicketField.IMPACT,
            "urgency", TicketField.URGENCY);
    private final TicketVerbs verbs;
    private final Tickets tickets;
    private final Conversation conversation;
    private final Assignments assignments;
    private final Deferrals deferrals;
    private final CaseTicket ticket;

    CaseActs(
            TicketVerbs verbs,
            Tickets tickets,
            Conversation conversation,
            Assignments assignments,
            Deferrals deferrals,
            CaseTicket ticket) {
        this.verbs = verbs;
        this.tickets = tickets;
        this.conversation = conversation;
        this.assignments = assignments;
        this.deferrals = deferrals;
        this.ticket = ticket;
    }

    @Override
    public Set<String> names() {
        return Set.of("agent replies", "agent notes", "agent takes", "act", "change");
    }

    @Override
    public void run(String name, @Nullable Object value, CaseRun run) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> fields.put(String.valueOf(k), v));
        } else if (value != null) {
            fields.put(name.equals("agent takes") ? "by" : name.equals("act") ? value.toString() : "text", value);
        }
        Actor actor = actor(fields.remove("by"), run);
        long number = CaseTicket.number(run);
        switch (name) {
            case "agent replies" -> conversation.reply(number, draft(fields), actor);
            case "agent notes" -> conversation.note(number, draft(fields), actor);
            case "agent takes" ->
                assignments.take(number, actor, tickets.get(number).assignee());
            case "change" -> change(number, fields, actor);
            default -> fields.forEach((verb, facts) -> act(number, verb, facts, actor));
        }
    }

    @Override
    public Map<String, ? extends @Nullable Object> read(CaseRun run) {
        return ticket.read(run);
    }

    private void act(long number, String verb, @Nullable Object facts, Actor actor) {
        if (verb.equals("return")) {
            deferrals.wake(number);
        } else if (verb.equals("defer")) {
            var plan = deferrals.request(
                    number, request(facts instanceof Map<?, ?> map ? map : Map.of()), Cause.agent(actor));
            verbs.request(number, verb, Map.of("deferralId", plan.id().toString()), Cause.agent(actor));
        } else {
            verbs.request(number, verb, Map.of(), Cause.agent(actor));
        }
    }

    private static DeferRequest request(Map<?, ?> facts) {
        return new DeferRequest(
                text(facts.get("until")),
                facts.get("workingDays") instanceof Number days ? (Integer) days.intValue() : null,
                text(facts.get("duration")),
                facts.get("untilReply") instanceof Boolean yes ? yes : null,
                text(facts.get("reason")),
                text(facts.get("team")));
    }

    private void change(long number, Map<String, Object> fields, Actor actor) {
        TicketChange change = TicketChange.of();
        fields.forEach((name, value) -> {
            TicketField field = FIELDS.get(name);
            if (field == null) {
                throw new IllegalArgumentException("'" + name + "' cannot be changed by a step");
            }
            change.set(field, value);
        });
        tickets.change(number, change, Cause.agent(actor));
    }

    private static Conversation.Draft draft(Map<String, Object> fields) {
        return new Conversation.Draft(
                String.valueOf(fields.getOrDefault("text", "We are looking into it.")),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** @param alias from the step {@code desk}; nobody named means the head of the queue */
    static Actor actor(@Nullable Object alias, CaseRun run) {
        Object person = run.recall("person " + (alias == null ? "head" : alias));
        if (person instanceof Actor actor) {
            return actor;
        }
        throw new IllegalStateException("nobody is called " + alias);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
