package org.lanedesk.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A delivery did not succeed; {@code reason} is for people (see {@code shared.Reason}) and never holds secrets. */
public final class DeliveryFailed extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;
    private final boolean permanent;
    private final Duration pause;

    private DeliveryFailed(String reason, boolean permanent, Duration pause, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
        this.permanent = permanent;
        this.pause = pause;
    }

    /** It is tried again, later and later, within a day. */
    public static DeliveryFailed temporary(String reason, @Nullable Throwable cause) {
        return new DeliveryFailed(reason, false, Duration.ZERO, cause);
    }

    public static DeliveryFailed temporary(String reason) {
        return temporary(reason, null);
    }

    /** The other side says how long it wants to be left alone; the next try does not come before. */
    public static DeliveryFailed later(String reason, Duration pause) {
        return new DeliveryFailed(reason, false, pause, null);
    }

    /** Another try cannot help. */
    public static DeliveryFailed permanent(String reason, @Nullable Throwable cause) {
        return new DeliveryFailed(reason, true, Duration.ZERO, cause);
    }

    public static DeliveryFailed permanent(String reason) {
        return permanent(reason, null);
    }

    public String reason() {
        return reason;
    }

    /** zero when the other side did not ask for a pause */
    Duration pause() {
        return pause;
    }

    public boolean isPermanent() {
        return permanent;
    }
}
