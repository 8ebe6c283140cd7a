package org.lanedesk.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.ClientSteps;
import org.lanedesk.people.User;
import org.lanedesk.shared.Actor;
import org.springframework.stereotype.Component;

/** What is promised before anything is ordered: the day, and who has to agree (H45). */
@Component
public class Offers {
    private static final int MOST_APPROVERS = 10;
    private final RequestEntrance entrances;
    private final Promise promise;
    private final Approvers approvers;
    private final ClientSteps steps;

    Offers(RequestEntrance entrances, Promise promise, Approvers approvers, ClientSteps steps) {
        this.entrances = entrances;
        this.promise = promise;
        this.approvers = approvers;
        this.steps = steps;
    }

    /**
     * @param promisedAt when it would be there if it were ordered now; {@code zone} is where the day is meant
     * @param unapproved a step asks for an approval and there is nobody to give it: said before it is ordered
     */
    public record Offer(@Nullable Instant promisedAt, String zone, List<String> approvers, boolean unapproved) {}

    /** @param actor null for a guest, who is told no names */
    public Offer of(Service service, @Nullable Actor actor, Map<String, Object> answers) {
        RequestEntrance.Entrance entrance = entrances.of(service.channel());
        String group = service.group() == null ? entrance.group() : service.group();
        List<List<User>> asked = actor == null ? List.of() : approvers(service, group, actor, answers);
        return new Offer(
                promise.of(service, entrance.line()),
                promise.zone(entrance.line()).getId(),
                asked.stream()
                        .flatMap(List::stream)
                        .map(User::name)
                        .distinct()
                        .limit(MOST_APPROVERS)
                        .toList(),
                asked.stream().anyMatch(List::isEmpty));
    }

    /** @return of each step that asks, whom it would ask; without those whose people only the form or the process will name */
    private List<List<User>> approvers(Service service, String group, Actor actor, Map<String, Object> answers) {
        if (service.process() == null) {
            return List.of();
        }
        return steps.inputs(service.process(), "findApprovers").stream()
                .map(inputs -> inputs.getOrDefault("approvers", "manager"))
                .filter(written -> !written.contains("${") && (!written.contains("answer:") || !answers.isEmpty()))
                .map(written -> approvers.of(written, actor.id(), group, answers))
                .toList();
    }
}
