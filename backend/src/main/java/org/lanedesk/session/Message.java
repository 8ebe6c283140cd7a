package org.lanedesk.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation.
 *
 * @param text the new text only, quotes and signature cut off
 * @param html cleaned HTML; null for plain text
 * @param quoted what was cut off; null when nothing was
 * @param externalId the channel's id, for mail the Message-ID
 * @param automatic written by a machine: starts no answer and stops no clock (A46)
 * @param detail machine facts of a system message (rule, table, version, process)
 */
public record Message(
        UUID id,
        @Nullable UUID sessionId,
        @Nullable Long ticketNumber,
        MessageKind kind,
        Author author,
        @Nullable String from,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        @Nullable String subject,
        String text,
        @Nullable String html,
        @Nullable String quoted,
        @Nullable String channelKind,
        @Nullable String externalId,
        boolean automatic,
        Map<String, Object> detail,
        Instant sentAt,
        @Nullable Delivery delivery,
        List<Attachment> attachments) {}
