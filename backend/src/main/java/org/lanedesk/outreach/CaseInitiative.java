package org.lanedesk.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.CaseRun;
import org.lanedesk.engine.CaseStep;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Actor;
import org.springframework.stereotype.Component;

/** Step {@code write first} of scenarios, and what {@code expect} can compare of the conversation (docs/cases.md). */
@Component
class CaseInitiative implements CaseStep {
    private final Initiatives initiatives;
    private final Sessions sessions;
    private final Participants participants;

    CaseInitiative(Initiatives initiatives, Sessions sessions, Participants participants) {
        this.initiatives = initiatives;
        this.sessions = sessions;
        this.participants = participants;
    }

    @Override
    public Set<String> names() {
        return Set.of("write first");
    }

    @Override
    public void run(String name, @Nullable Object value, CaseRun run) {
        Map<?, ?> fields = value instanceof Map<?, ?> map ? map : Map.of();
        Object by = fields.get("by");
        Actor actor = by != null && run.recall("person " + by) instanceof Actor person ? person : null;
        Object kind = fields.get("channel");
        UUID request = initiatives.start(new InitiativeMessage(
                kind == null ? String.valueOf(run.recall("channel")) : run.recall("queue") + "-" + kind,
                texts(fields.get("to")),
                texts(fields.get("cc")),
                text(fields.get("subject")),
                String.valueOf(fields.get("text")),
                null,
                actor == null ? null : actor.id(),
                Boolean.TRUE.equals(fields.get("keepOpen")),
                !Boolean.FALSE.equals(fields.get("reuse")),
                List.of(),
                null));
        SentMessage sent = initiatives.sent(request);
        run.joins(String.valueOf(sent.ticketNumber()));
        run.joins(request.toString());
        run.remember("session", sent.sessionId().toString());
        run.remember("client", texts(fields.get("to")).get(0));
        run.remember("subject", String.valueOf(fields.get("subject")));
    }

    @Override
    public Map<String, ? extends @Nullable Object> read(CaseRun run) {
        Object id = run.recall("session");
        if (id == null) {
            return Map.of();
        }
        Session session = sessions.get(UUID.fromString(id.toString()));
        Map<String, @Nullable Object> seen = new LinkedHashMap<>();
        seen.put("session", session.state());
        seen.put("heldBy", session.heldBy() == null ? null : run.recall("name " + session.heldBy()));
        seen.put(
                "participants",
                participants.active(session.id()).stream()
                        .map(p -> p.role() + " " + p.address())
                        .sorted()
                        .toList());
        return seen;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof List<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }
}
