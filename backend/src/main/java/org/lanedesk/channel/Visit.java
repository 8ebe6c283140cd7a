package org.lanedesk.channel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a web chat.
 *
 * @param user the account of a signed-in person; null for a visitor
 * @param name as the visitor gave it, unproven
 * @param mail where an answer reaches him when he has left; unproven too
 * @param contact null before he has written
 * @param sessions his conversations in this chat, the current one last
 */
public record Visit(
        UUID id,
        String channel,
        @Nullable UUID user,
        @Nullable String name,
        @Nullable String mail,
        @Nullable UUID contact,
        List<UUID> sessions) {

    public @Nullable UUID session() {
        return sessions.isEmpty() ? null : sessions.get(sessions.size() - 1);
    }
}
