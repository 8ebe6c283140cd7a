package org.lanedesk.outreach;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One step of a process that sends an initiative message: once, however often the step is repeated (E24). */
@Component
public class InitiativeStep {
    private final InitiativeMessages store;
    private final BlockMessage block;
    private final SendInitiativeMessage send;

    InitiativeStep(InitiativeMessages store, BlockMessage block, SendInitiativeMessage send) {
        this.store = store;
        this.block = block;
        this.send = send;
    }

    /**
     * @param step id of the activity instance
     * @param fields of the block over the variables of the process; {@code request} names a stored request instead
     * @throws InitiativeRefused as {@link SendInitiativeMessage#send}
     */
    @Transactional(noRollbackFor = InitiativeRefused.class)
    public SentMessage run(String step, String name, Map<String, Object> fields, @Nullable Long ticket) {
        Optional<SentMessage> before = store.ofStep(step).flatMap(InitiativeMessages.Row::sent);
        if (before.isPresent()) {
            return before.get();
        }
        Object request = fields.get("request");
        UUID id = request == null ? null : UUID.fromString(request.toString());
        InitiativeMessage wanted =
                id == null ? block.read(fields, ticket) : store.requested(id).orElseThrow();
        try {
            SentMessage sent = send.send(wanted, name);
            store.sent(id, step, wanted.initiator(), sent);
            return sent;
        } catch (InitiativeRefused refused) {
            if (id != null) {
                store.refused(id, refused.code());
            }
            throw refused;
        }
    }
}
