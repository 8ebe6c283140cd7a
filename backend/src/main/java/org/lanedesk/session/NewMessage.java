package org.lanedesk.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is needed to write a message; made by {@link #of} and the methods that each fill one part of it. */
public record NewMessage(
        Place place,
        MessageKind kind,
        Author author,
        Envelope envelope,
        Content content,
        Origin origin,
        Map<String, Object> detail,
        List<NewAttachment> attachments) {
    private static final Place NOWHERE = new Place(null, null, null);
    private static final Envelope OPEN = new Envelope(null, List.of(), List.of(), List.of());
    private static final Origin HERE = new Origin(null, false, null);

    record Place(
            @Nullable UUID session,
            @Nullable Long ticket,
            @Nullable String channelKind) {}

    record Envelope(@Nullable String from, List<String> to, List<String> cc, List<String> bcc) {}

    record Content(
            @Nullable String subject,
            String text,
            @Nullable String html,
            @Nullable String quoted) {}

    /** @param sentAt null for now */
    record Origin(
            @Nullable String externalId,
            boolean automatic,
            @Nullable Instant sentAt) {}

    /** A stored file to hang on the message. */
    public record NewAttachment(UUID fileId, @Nullable String contentId) {}

    public static NewMessage of(MessageKind kind, Author author, String text) {
        Content content = new Content(null, text, null, null);
        return new NewMessage(NOWHERE, kind, author, OPEN, content, HERE, Map.of(), List.of());
    }

    public NewMessage in(@Nullable UUID session, @Nullable Long ticket, @Nullable String channelKind) {
        Place where = new Place(session, ticket, channelKind);
        return new NewMessage(where, kind, author, envelope, content, origin, detail, attachments);
    }

    public NewMessage addressed(@Nullable String from, List<String> to, List<String> cc, List<String> bcc) {
        Envelope addresses = new Envelope(from, to, cc, bcc);
        return new NewMessage(place, kind, author, addresses, content, origin, detail, attachments);
    }

    public NewMessage content(@Nullable String subject, @Nullable String cleanHtml, @Nullable String quoted) {
        Content whole = new Content(subject, content.text(), cleanHtml, quoted);
        return new NewMessage(place, kind, author, envelope, whole, origin, detail, attachments);
    }

    public NewMessage external(@Nullable String id, boolean automatic, @Nullable Instant sentAt) {
        Origin outside = new Origin(id, automatic, sentAt);
        return new NewMessage(place, kind, author, envelope, content, outside, detail, attachments);
    }

    public NewMessage files(List<NewAttachment> files) {
        return new NewMessage(place, kind, author, envelope, content, origin, detail, files);
    }

    public NewMessage detail(Map<String, Object> facts) {
        return new NewMessage(place, kind, author, envelope, content, origin, facts, attachments);
    }
}
