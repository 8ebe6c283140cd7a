package org.lanedesk.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;

/** A delivery that fails as often as its payload says. */
@Component
class RecordingHandler implements OutboxHandler {
    static final String KIND = "test-recording";
    private final Map<UUID, List<Boolean>> calls = new ConcurrentHashMap<>();
    private final Map<UUID, List<OutboxState>> states = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(UUID id, JsonNode payload) throws DeliveryFailed {
        List<Boolean> before = calls.computeIfAbsent(id, i -> new CopyOnWriteArrayList<>());
        before.add(TransactionSynchronizationManager.isActualTransactionActive());
        if (payload.path("permanent").asBoolean(false)) {
            throw DeliveryFailed.permanent("refused");
        }
        if (before.size() <= payload.path("failures").asInt(0)) {
            throw DeliveryFailed.temporary("down");
        }
    }

    @Override
    public void onState(
            UUID id, JsonNode payload, OutboxState state, @Nullable String reason, @Nullable Instant nextTry) {
        states.computeIfAbsent(id, i -> new CopyOnWriteArrayList<>()).add(state);
    }

    int calls(UUID id) {
        return calls.getOrDefault(id, List.of()).size();
    }

    boolean inTransaction(UUID id) {
        return calls.get(id).get(0);
    }

    List<OutboxState> states(UUID id) {
        return states.getOrDefault(id, List.of());
    }
}
