package org.lanedesk.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a message.
 *
 * @param kind client, agent, rule, process, system or thirdParty
 */
public record Author(
        String kind, @Nullable UUID user, @Nullable UUID contact, String name) {
    public static Author agent(UUID user, String name) {
        return new Author("agent", user, null, name);
    }

    public static Author client(UUID contact, String name) {
        return new Author("client", null, contact, name);
    }

    public static Author system() {
        return new Author("system", null, null, "Lanedesk");
    }

    public static Author rule(String name) {
        return new Author("rule", null, null, name);
    }

    public static Author process(String name) {
        return new Author("process", null, null, name);
    }
}
