package org.lanedesk.session;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Jsonb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads messages with their files in two queries, whatever their number. */
@Component
class MessageRows {
    private final JdbcClient db;
    private final Jsonb json;

    MessageRows(JdbcClient db, Jsonb json) {
        this.db = db;
        this.json = json;
    }

    List<Message> query(String where, Object... params) {
        List<Message> found = db.sql("select m.* from message m " + where)
                .params(params)
                .query((row, n) -> message(row))
                .list();
        if (found.isEmpty()) {
            return found;
        }
        Map<UUID, List<Attachment>> files =
                attachments(found.stream().map(Message::id).toList());
        return files.isEmpty()
                ? found
                : found.stream()
                        .map(m -> with(m, files.getOrDefault(m.id(), List.of())))
                        .toList();
    }

    void attach(UUID message, List<NewMessage.NewAttachment> files) {
        int position = 0;
        for (NewMessage.NewAttachment file : files) {
            db.sql("insert into attachment (id, message_id, file_id, name, content_type, size, sha256, content_id,"
                            + " position) select ?, ?, id, name, content_type, size, sha256, ?, ? from stored_file"
                            + " where id = ?")
                    .params(java.util.Arrays.asList(Ids.next(), message, file.contentId(), position++, file.fileId()))
                    .update();
        }
    }

    private Map<UUID, List<Attachment>> attachments(List<UUID> messages) {
        Map<UUID, List<Attachment>> byMessage = new HashMap<>();
        db.sql("select * from attachment where message_id in (:ids) order by message_id, position")
                .param("ids", messages)
                .query(row -> {
                    byMessage
                            .computeIfAbsent(row.getObject("message_id", UUID.class), id -> new ArrayList<>())
                            .add(new Attachment(
                                    row.getObject("id", UUID.class),
                                    row.getObject("file_id", UUID.class),
                                    row.getString("name"),
                                    row.getString("content_type"),
                                    row.getLong("size"),
                                    row.getString("sha256"),
                                    row.getString("content_id")));
                });
        return byMessage;
    }

    private Message message(ResultSet row) throws SQLException {
        String state = row.getString("delivery_state");
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("ticket_number", Long.class),
                MessageKind.of(row.getString("kind")),
                new Author(
                        row.getString("author_kind"),
                        row.getObject("author_user", UUID.class),
                        row.getObject("author_contact", UUID.class),
                        row.getString("author_name")),
                row.getString("from_address"),
                strings(row.getArray("to_addresses")),
                strings(row.getArray("cc_addresses")),
                strings(row.getArray("bcc_addresses")),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getString("quoted"),
                row.getString("channel_kind"),
                row.getString("external_id"),
                row.getBoolean("automatic"),
                json.map(row.getString("detail")),
                row.getTimestamp("sent_at").toInstant(),
                state == null
                        ? null
                        : new Delivery(state, row.getString("delivery_reason"), instant(row, "delivery_next_try")),
                List.of());
    }

    private static Message with(Message m, List<Attachment> files) {
        return new Message(
                m.id(),
                m.sessionId(),
                m.ticketNumber(),
                m.kind(),
                m.author(),
                m.from(),
                m.to(),
                m.cc(),
                m.bcc(),
                m.subject(),
                m.text(),
                m.html(),
                m.quoted(),
                m.channelKind(),
                m.externalId(),
                m.automatic(),
                m.detail(),
                m.sentAt(),
                m.delivery(),
                files);
    }

    static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
