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

    /** @param promisedAt when it would be there if it were ordered now; {@code zone} is where the day is meant */
    public record Offer(@Nullable Instant promisedAt, String zone, List<String> approvers) {}

    /** @param actor null for a guest, who is told no names */
    public Offer of(Service service, @Nullable Actor actor, Map<String, Object> answers) {
        RequestEntrance.Entrance entrance = entrances.of(service.channel());
        String group = service.group() == null ? entrance.group() : service.group();
        return new Offer(
                promise.of(service, entrance.line()),
                promise.zone(entrance.line()).getId(),
                actor == null ? List.of() : approvers(service, group, actor, answers));
    }

    private List<String> approvers(Service service, String group, Actor actor, Map<String, Object> answers) {
        if (service.process() == null) {
            return List.of();
        }
        return steps.inputs(service.process(), "findApprovers").stream()
                .flatMap(inputs ->
                        approvers.of(inputs.getOrDefault("approvers", "manager"), actor.id(), group, answers).stream())
                .map(User::name)
                .distinct()
                .limit(MOST_APPROVERS)
                .toList();
    }
}
