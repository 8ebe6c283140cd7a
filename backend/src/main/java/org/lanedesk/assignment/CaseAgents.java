package org.lanedesk.assignment;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.CaseRun;
import org.lanedesk.engine.CaseStep;
import org.lanedesk.people.Presences;
import org.lanedesk.shared.Actor;
import org.springframework.stereotype.Component;

/** Step {@code agent is} of scenarios: sets presences; whoever waits for an agent is offered the work (docs/cases.md). */
@Component
class CaseAgents implements CaseStep {
    private final Presences presences;
    private final WaitingTicket waiting;

    CaseAgents(Presences presences, WaitingTicket waiting) {
        this.presences = presences;
        this.waiting = waiting;
    }

    @Override
    public Set<String> names() {
        return Set.of("agent is");
    }

    @Override
    public void run(String name, @Nullable Object value, CaseRun run) {
        if (!(value instanceof Map<?, ?> people)) {
            throw new IllegalArgumentException("'agent is' needs names and statuses");
        }
        people.forEach((alias, status) -> {
            if (!(run.recall("person " + alias) instanceof Actor actor)) {
                throw new IllegalStateException("nobody is called " + alias);
            }
            presences.set(actor.id(), String.valueOf(status), null, "self");
        });
        // outside a scenario this follows the commit, in a thread of its own
        run.businessKeys().stream()
                .filter(key -> key.chars().allMatch(Character::isDigit))
                .forEach(key -> waiting.offer(Long.parseLong(key)));
    }
}
