package org.lanedesk.sla;

/** What a clock of a ticket measures. */
public enum ClockKind {
    /** from opening to the first answer of an agent; never pauses, never starts again */
    FIRST_REPLY("firstReply"),
    /** from the client's first unanswered message to an agent's answer */
    NEXT_REPLY("nextReply"),
    /** from opening or reopening to resolution */
    RESOLUTION("resolution");

    private final String key;

    ClockKind(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    static ClockKind of(String key) {
        for (ClockKind kind : values()) {
            if (kind.key.equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(key);
    }
}
