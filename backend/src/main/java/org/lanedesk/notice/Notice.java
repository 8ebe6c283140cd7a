package org.lanedesk.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person of the desk is told, in his own language.
 *
 * @param kind the text it was made from, such as {@code notice.assigned}
 * @param at when it is to be seen, which may lie ahead
 * @param readAt null while unread
 */
public record Notice(
        UUID id,
        UUID userId,
        @Nullable Long ticketNumber,
        String kind,
        String title,
        String body,
        Instant at,
        @Nullable Instant readAt) {}
