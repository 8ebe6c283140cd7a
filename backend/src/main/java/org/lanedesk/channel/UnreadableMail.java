package org.lanedesk.channel;

import org.jspecify.annotations.Nullable;

/** Nothing at all could be read from a mail: it belongs into quarantine. */
public final class UnreadableMail extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    public UnreadableMail(String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** Code: empty (no bytes but white space), binary (not a text at all), failed (an error in the reader). */
    public String reason() {
        return reason;
    }
}
