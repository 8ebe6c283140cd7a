package org.lanedesk.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is needed to write a message; made by {@link #of} and the {@code with} methods. */
public record NewMessage(
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
        @Nullable Instant sentAt,
        List<NewAttachment> attachments) {

    /** A stored file to hang on the message. */
    public record NewAttachment(UUID fileId, @Nullable String contentId) {}

    public static NewMessage of(MessageKind kind, Author author, String text) {
        return new NewMessage(
                null, null, kind, author, null, List.of(), List.of(), List.of(), null, text, null, null, null, null,
                false, Map.of(), null, List.of());
    }

    public NewMessage in(@Nullable UUID session, @Nullable Long ticket, @Nullable String channel) {
        return new NewMessage(
                session,
                ticket,
                kind,
                author,
                from,
                to,
                cc,
                bcc,
                subject,
                text,
                html,
                quoted,
                channel,
                externalId,
                automatic,
                detail,
                sentAt,
                attachments);
    }

    public NewMessage addressed(@Nullable String sender, List<String> toAll, List<String> copies, List<String> blind) {
        return new NewMessage(
                sessionId,
                ticketNumber,
                kind,
                author,
                sender,
                toAll,
                copies,
                blind,
                subject,
                text,
                html,
                quoted,
                channelKind,
                externalId,
                automatic,
                detail,
                sentAt,
                attachments);
    }

    public NewMessage content(@Nullable String title, @Nullable String cleanHtml, @Nullable String rest) {
        return new NewMessage(
                sessionId,
                ticketNumber,
                kind,
                author,
                from,
                to,
                cc,
                bcc,
                title,
                text,
                cleanHtml,
                rest,
                channelKind,
                externalId,
                automatic,
                detail,
                sentAt,
                attachments);
    }

    public NewMessage external(@Nullable String id, boolean machine, @Nullable Instant at) {
        return new NewMessage(
                sessionId,
                ticketNumber,
                kind,
                author,
                from,
                to,
                cc,
                bcc,
                subject,
                text,
                html,
                quoted,
                channelKind,
                id,
                machine,
                detail,
                at,
                attachments);
    }

    public NewMessage files(List<NewAttachment> files) {
        return new NewMessage(
                sessionId,
                ticketNumber,
                kind,
                author,
                from,
                to,
                cc,
                bcc,
                subject,
                text,
                html,
                quoted,
                channelKind,
                externalId,
                automatic,
                detail,
                sentAt,
                files);
    }

    public NewMessage detail(Map<String, Object> facts) {
        return new NewMessage(
                sessionId,
                ticketNumber,
                kind,
                author,
                from,
                to,
                cc,
                bcc,
                subject,
                text,
                html,
                quoted,
                channelKind,
                externalId,
                automatic,
                facts,
                sentAt,
                attachments);
    }
}
