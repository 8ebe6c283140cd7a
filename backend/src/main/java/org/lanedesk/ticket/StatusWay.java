package org.lanedesk.ticket;

import org.jspecify.annotations.Nullable;

/** How a ticket gets from one class of statuses to another: what ends or reopens it goes by its process (C03, D21). */
public final class StatusWay {
    private StatusWay() {}

    /** @return resolve, close or reopen; null when the status is simply set */
    public static @Nullable String verb(StatusClass now, StatusClass wanted) {
        if (wanted == now) {
            return null;
        }
        return switch (wanted) {
            case RESOLVED -> "resolve";
            case CLOSED -> "close";
            default -> now.live() ? null : "reopen";
        };
    }
}
