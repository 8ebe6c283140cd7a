package org.lanedesk.intake;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an accepted item: every one ends as exactly one of these (H03).
 *
 * @param reason code of why, for ignored and quarantined ones; null otherwise
 */
public record Outcome(
        UUID itemId,
        Kind kind,
        @Nullable Long ticketNumber,
        @Nullable UUID sessionId,
        @Nullable UUID messageId,
        @Nullable String reason) {

    /** The ways an item can go. */
    public enum Kind {
        OPENED,
        APPENDED,
        REOPENED,
        DUPLICATE,
        QUARANTINED,
        IGNORED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Outcome of(UUID item, Kind kind, org.lanedesk.session.Message message) {
        return new Outcome(item, kind, message.ticketNumber(), message.sessionId(), message.id(), null);
    }

    static Outcome aside(UUID item, Kind kind, String reason) {
        return new Outcome(item, kind, null, null, null, reason);
    }
}
