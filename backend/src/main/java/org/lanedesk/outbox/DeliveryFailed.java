package org.lanedesk.outbox;

import org.jspecify.annotations.Nullable;

/** A delivery did not succeed; {@code reason} is for people (see {@code shared.Reason}) and never holds secrets. */
public final class DeliveryFailed extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;
    private final boolean permanent;

    private DeliveryFailed(String reason, boolean permanent, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
        this.permanent = permanent;
    }

    /** It is tried again, later and later, within a day. */
    public static DeliveryFailed temporary(String reason, @Nullable Throwable cause) {
        return new DeliveryFailed(reason, false, cause);
    }

    public static DeliveryFailed temporary(String reason) {
        return temporary(reason, null);
    }

    /** Another try cannot help. */
    public static DeliveryFailed permanent(String reason, @Nullable Throwable cause) {
        return new DeliveryFailed(reason, true, cause);
    }

    public static DeliveryFailed permanent(String reason) {
        return permanent(reason, null);
    }

    public String reason() {
        return reason;
    }

    public boolean isPermanent() {
        return permanent;
    }
}
