package org.lanedesk.session;

import java.util.Locale;

/** Direction of a message; a SYSTEM message tells what a rule or process did and never leaves the desk (E46). */
public enum MessageKind {
    IN,
    OUT,
    NOTE,
    SYSTEM;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessageKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
