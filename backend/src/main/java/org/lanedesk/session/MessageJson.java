package org.lanedesk.session;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Right;

/** A message as the API shows it: {@code text} is the new text only, {@code html} is cleaned. */
public record MessageJson(
        UUID id,
        String kind,
        Writer author,
        @Nullable String from,
        List<String> to,
        List<String> cc,
        @Nullable String subject,
        String text,
        @Nullable String html,
        @Nullable String quoted,
        @Nullable String channelKind,
        List<File> attachments,
        Instant sentAt,
        @Nullable Delivery delivery,
        boolean automatic,
        Map<String, Object> detail,
        @Nullable UUID sessionId,
        @Nullable Long ticketNumber) {

    public record Writer(String kind, @Nullable UUID id, String name) {}

    public record File(
            UUID id,
            String name,
            String contentType,
            long size,
            String sha256,
            @Nullable String contentId) {
        static File of(Attachment a) {
            return new File(a.fileId(), a.name(), a.contentType(), a.size(), a.sha256(), a.contentId());
        }
    }

    /** As {@link #of(Message)}; the way to a rule or process is only told to those who may open it (E47). */
    public static MessageJson of(Message m, Actor reader) {
        MessageJson whole = of(m);
        if (!m.detail().containsKey("link") || mayFollow(m.detail(), reader)) {
            return whole;
        }
        Map<String, Object> detail = new LinkedHashMap<>(m.detail());
        detail.remove("link");
        return new MessageJson(
                whole.id,
                whole.kind,
                whole.author,
                whole.from,
                whole.to,
                whole.cc,
                whole.subject,
                whole.text,
                whole.html,
                whole.quoted,
                whole.channelKind,
                whole.attachments,
                whole.sentAt,
                whole.delivery,
                whole.automatic,
                detail,
                whole.sessionId,
                whole.ticketNumber);
    }

    private static boolean mayFollow(Map<String, Object> detail, Actor reader) {
        boolean process = "process".equals(detail.get("kind"));
        return reader.may(Right.DESIGN)
                || reader.may(process ? Right.OPERATE : Right.RULES_READ)
                || process && reader.may(Right.PUBLISH);
    }

    public static MessageJson of(Message m) {
        UUID author = m.author().user() != null ? m.author().user() : m.author().contact();
        return new MessageJson(
                m.id(),
                m.kind().key(),
                new Writer(m.author().kind(), author, m.author().name()),
                m.from(),
                m.to(),
                m.cc(),
                m.subject(),
                m.text(),
                m.html(),
                m.quoted(),
                m.channelKind(),
                m.attachments().stream().map(File::of).toList(),
                m.sentAt(),
                m.delivery(),
                m.automatic(),
                m.detail(),
                m.sessionId(),
                m.ticketNumber());
    }
}
