package org.lanedesk.lifecycle;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.CaseRun;
import org.lanedesk.engine.CaseStep;
import org.lanedesk.ticket.LinkSession;
import org.springframework.stereotype.Component;

/** The step {@code agent unlinks} of scenarios: the run's conversation leaves its ticket (docs/cases.md, E29). */
@Component
class CaseSession implements CaseStep {
    private final LinkSession links;

    CaseSession(LinkSession links) {
        this.links = links;
    }

    @Override
    public Set<String> names() {
        return Set.of("agent unlinks");
    }

    @Override
    public void run(String name, @Nullable Object value, CaseRun run) {
        Map<?, ?> fields = value instanceof Map<?, ?> map ? map : Map.of();
        Object by = fields.get("by");
        Object reason = fields.get("reason");
        links.unlink(
                UUID.fromString(String.valueOf(run.recall("session"))),
                reason == null ? "otherEntity" : reason.toString(),
                CaseActs.actor(by, run));
    }
}
