package org.lanedesk.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All items that ever came in, with what became of each. */
@Repository
public class StoredItems {
    private final JdbcClient db;
    private final DomainClock clock;

    StoredItems(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return the id of the new item; empty when the same one is here already */
    Optional<UUID> store(
            String channel,
            String externalId,
            String contentType,
            byte[] raw,
            @Nullable String sender,
            @Nullable String subject) {
        return db.sql("""
            insert into stored_item (id, channel, external_id, received_at, content_type, raw, sender, subject)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (external_id) do nothing returning id\
            """)
                .params(Arrays.asList(
                        Ids.next(),
                        channel,
                        externalId,
                        Timestamp.from(clock.instant()),
                        contentType,
                        raw,
                        sender,
                        subject))
                .query(UUID.class)
                .optional();
    }

    /** Accepted some seconds ago and not finished: whoever worked on it has probably died. */
    boolean leftBehind(StoredItem item) {
        return item.state().equals("stored")
                && item.receivedAt().isBefore(clock.instant().minusSeconds(5));
    }

    StoredItem byExternalId(String externalId) {
        return db.sql("select * from stored_item where external_id = ?")
                .param(externalId)
                .query(this::row)
                .single();
    }

    /** Notes that an item which is here already came once more: nothing comes of it, but it is accounted for. */
    void cameAgain(UUID item, String channel) {
        db.sql("insert into stored_item_copy (id, item_id, channel, received_at) values (?, ?, ?, ?)")
                .params(Ids.next(), item, channel, Timestamp.from(clock.instant()))
                .update();
    }

    Optional<StoredItem> find(UUID id) {
        return db.sql("select * from stored_item where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** Takes an item to work on it; empty when another thread or node has it or it is done. */
    Optional<StoredItem> claim(UUID id) {
        return db.sql("select * from stored_item where id = ? and state in ('stored', 'quarantined')"
                        + " for update skip locked")
                .param(id)
                .query(this::row)
                .optional();
    }

    void done(UUID id, Outcome outcome) {
        String state = switch (outcome.kind()) {
            case QUARANTINED -> "quarantined";
            case IGNORED -> "ignored";
            default -> "done";
        };
        db.sql("""
            update stored_item set state = ?, outcome = ?, reason = ?, ticket_number = ?, session_id = ?,
              message_id = ?, attempts = attempts + 1, done_at = ? where id = ?\
            """)
                .params(Arrays.asList(
                        state,
                        outcome.kind().key(),
                        outcome.reason(),
                        outcome.ticketNumber(),
                        outcome.sessionId(),
                        outcome.messageId(),
                        Timestamp.from(clock.instant()),
                        id))
                .update();
    }

    /** Accepted items that nobody finished: their node died. The age keeps clear of those being worked on. */
    List<UUID> leftBehind(Duration olderThan, int limit) {
        return db.sql("select id from stored_item where state = 'stored' and received_at < ? order by received_at"
                        + " limit ?")
                .params(Timestamp.from(clock.instant().minus(olderThan)), limit)
                .query(UUID.class)
                .list();
    }

    /** The quarantine, newest first; pages by id. */
    public List<StoredItem> quarantined(@Nullable UUID before, int limit) {
        return db.sql("select * from stored_item where state = 'quarantined' and (?::uuid is null or id < ?::uuid)"
                        + " order by id desc limit ?")
                .params(Arrays.asList(before, before, limit))
                .query(this::row)
                .list();
    }

    /** @param why code of why somebody should look at it; null when it was looked at */
    void review(UUID id, @Nullable String why) {
        db.sql("update stored_item set review = ? where id = ?")
                .params(Arrays.asList(why, id))
                .update();
    }

    /** Accepted items that somebody should look at, newest first; pages by id. */
    public List<StoredItem> forReview(@Nullable UUID before, int limit) {
        return db.sql("select * from stored_item where review is not null and (?::uuid is null or id < ?::uuid)"
                        + " order by id desc limit ?")
                .params(Arrays.asList(before, before, limit))
                .query(this::row)
                .list();
    }

    private StoredItem row(ResultSet row, int n) throws SQLException {
        return new StoredItem(
                row.getObject("id", UUID.class),
                row.getString("channel"),
                row.getString("external_id"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("content_type"),
                row.getBytes("raw"),
                row.getString("state"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getObject("ticket_number", Long.class),
                row.getObject("session_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getInt("attempts"),
                row.getString("sender"),
                row.getString("subject"),
                row.getString("review"));
    }
}
