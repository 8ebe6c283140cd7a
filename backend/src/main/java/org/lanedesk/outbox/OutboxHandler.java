package org.lanedesk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Does the outside work of one kind of outbox rows; a bean per kind. */
public interface OutboxHandler {
    /** the kind given to {@link Outbox#add} */
    String kind();

    /**
     * Runs outside any transaction, possibly more than once for one id (a node died before it wrote down the result), so
     * the id goes along to the other side wherever that side can tell repeats apart.
     *
     * @throws DeliveryFailed with a reason for people; any other exception counts as temporary
     */
    void deliver(UUID id, JsonNode payload) throws DeliveryFailed;

    /** the payload's field whose equal value lets rows go out in one piece; a row without it goes alone, null: all do */
    default @Nullable String together() {
        return null;
    }

    /** As {@link #deliver} for rows that go together; only asked when {@link #together} is given. @param id of the first */
    default void deliverTogether(UUID id, List<JsonNode> payloads) throws DeliveryFailed {
        deliver(id, payloads.get(0));
    }

    /**
     * Runs in the transaction that records the result.
     *
     * @param state SENT, FAILED, or QUEUED when another try follows
     * @param reason null when sent
     * @param nextTry domain time; only when queued
     */
    default void onState(
            UUID id, JsonNode payload, OutboxState state, @Nullable String reason, @Nullable Instant nextTry) {}

    /** how many rows of this kind one node works on at once */
    default int parallel() {
        return 3;
    }

    /** after this time (system clock) a row whose node fell silent is taken by another; longer than any delivery */
    default Duration lease() {
        return Duration.ofMinutes(5);
    }
}
