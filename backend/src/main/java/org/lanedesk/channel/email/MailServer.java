package org.lanedesk.channel.email;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a mail server.
 *
 * @param user null when it asks for no sign-in
 */
public record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password) {

    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /** Without the password: this may stand in logs. */
    @Override
    public String toString() {
        return host + ":" + port + " " + security;
    }
}
