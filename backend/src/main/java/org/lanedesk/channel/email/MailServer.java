package org.lanedesk.channel.email;

import java.util.Locale;
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
        TLS;

        /** @throws IllegalArgumentException for any other word than none, starttls, tls or ssl */
        static Security of(String word) {
            String upper = word.toUpperCase(Locale.ROOT);
            return upper.equals("SSL") ? TLS : valueOf(upper);
        }
    }

    /** Without the password: this may stand in logs. */
    @Override
    public String toString() {
        return host + ":" + port + " " + security;
    }
}
