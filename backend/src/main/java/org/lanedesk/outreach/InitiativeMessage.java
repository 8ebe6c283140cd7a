package org.lanedesk.outreach;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that nobody asked for.
 *
 * @param channel key of the channel, and so of the line
 * @param to addresses or ids of contacts; the first one is the main recipient
 * @param cc only on channels with group recipients
 * @param html as written; cleaned before it is stored
 * @param initiator the person who sends it; null for the system
 * @param keepOpen keeps a messenger's conversation active after sending
 * @param reuse adds the message to an open conversation with the same person; false refuses it then (E25)
 * @param unseen open conversations that who writes may not see: nothing is added to them (H20)
 * @param ticketNumber the ticket it belongs to; null opens one unless the conversation has one
 */
public record InitiativeMessage(
        String channel,
        List<String> to,
        List<String> cc,
        @Nullable String subject,
        String text,
        @Nullable String html,
        @Nullable UUID initiator,
        boolean keepOpen,
        boolean reuse,
        List<UUID> unseen,
        @Nullable Long ticketNumber) {}
