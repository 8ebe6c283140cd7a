package org.lanedesk.session;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One conversation on one channel of one line.
 *
 * @param state active or finished; never the ticket's status
 * @param heldBy whose "Mine" the active session is fixed to; null when it stands in New
 * @param ticketNumber the current ticket; null before one is opened
 * @param createdBy client, agent or system
 */
public record Session(
        UUID id,
        int version,
        String line,
        String channel,
        String channelKind,
        @Nullable String subject,
        String state,
        @Nullable UUID heldBy,
        @Nullable Long ticketNumber,
        boolean group,
        boolean spam,
        Map<String, Object> attributes,
        String createdBy,
        Instant createdAt,
        Instant lastMessageAt,
        @Nullable Instant finishedAt) {

    public boolean active() {
        return "active".equals(state);
    }
}
