package org.lanedesk.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.memory.Tables;
import org.lanedesk.shared.memory.UnitMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All sessions. Changes run in the caller's transaction; who changes a session locks its ticket first. */
@Repository
public class Sessions {
    private static final Tables ROWS = Tables.of("session");
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;
    private final UnitMemory memory;

    Sessions(JdbcClient db, Jsonb json, DomainClock clock, UnitMemory memory) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.memory = memory;
    }

    /** @param createdBy client, agent or system */
    public Session open(
            String line,
            String channel,
            String channelKind,
            @Nullable String subject,
            boolean group,
            String createdBy) {
        return open(line, channel, channelKind, subject, group, createdBy, null);
    }

    /** The first session of a ticket that was just made. */
    public Session openFor(
            long ticket, String line, String channel, String channelKind, @Nullable String subject, boolean group) {
        Session session = open(line, channel, channelKind, subject, group, "client", ticket);
        memory.keep(ROWS, session.id(), Optional.of(session));
        memory.keep(ROWS, ticket, Optional.of(session));
        return session;
    }

    private Session open(
            String line,
            String channel,
            String channelKind,
            @Nullable String subject,
            boolean group,
            String createdBy,
            @Nullable Long ticket) {
        UUID id = Ids.next();
        Timestamp now = Timestamp.from(clock.instant());
        return db.sql("""
            insert into session (id, line, channel, channel_kind, subject, is_group, created_by, created_at,
              last_message_at, ticket_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning *\
            """)
                .params(java.util.Arrays.asList(
                        id, line, channel, channelKind, subject, group, createdBy, now, now, ticket))
                .query(this::row)
                .single();
    }

    public Session get(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("session", id));
    }

    public Optional<Session> find(UUID id) {
        return memory.recall(
                ROWS,
                id,
                () -> db.sql("select * from session where id = ?")
                        .param(id)
                        .query(this::row)
                        .optional());
    }

    public List<Session> ofTicket(long number) {
        return db.sql("select * from session where ticket_number = ? order by created_at desc, id desc limit 100")
                .param(number)
                .query(this::row)
                .list();
    }

    /** The newest session of a ticket: the one an answer goes to. */
    public Optional<Session> current(long ticket) {
        return memory.recall(
                ROWS,
                ticket,
                () -> db.sql("select * from session where ticket_number = ? order by last_message_at desc, id desc"
                                + " limit 1")
                        .param(ticket)
                        .query(this::row)
                        .optional());
    }

    /** The active session with a person on a channel, newest first (E25). */
    public Optional<Session> activeWith(String channel, String address) {
        return db.sql("""
            select s.* from session s join participant p on p.session_id = s.id
            where s.channel = ? and s.state = 'active' and lower(p.address) = lower(?) and p.role = 'main'
              and p.removed_at is null
            order by s.last_message_at desc limit 1\
            """).params(channel, address).query(this::row).optional();
    }

    /** The last session with a person on a channel, active or finished. */
    public Optional<Session> latestWith(String channel, String address) {
        return db.sql("""
            select s.* from session s join participant p on p.session_id = s.id
            where s.channel = ? and lower(p.address) = lower(?) and p.role = 'main' and p.removed_at is null
            order by s.last_message_at desc, s.id desc limit 1\
            """).params(channel, address).query(this::row).optional();
    }

    /** Who opens conversations with one person in a line waits here until the transaction before his is over. */
    public void queueUp(String line, String address) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(? || ' ' || lower(?), 66))")
                .params(line, address)
                .query((row, n) -> 1)
                .single();
    }

    public void ticket(UUID id, @Nullable Long number) {
        db.sql("update session set ticket_number = ?, version = version + 1 where id = ?")
                .params(java.util.Arrays.asList(number, id))
                .update();
    }

    public void attributes(UUID id, java.util.Map<String, Object> values) {
        db.sql("update session set attributes = ?, version = version + 1 where id = ?")
                .params(java.util.Arrays.asList(json.write(values), id))
                .update();
    }

    /** Fixes the session to a person's "Mine"; null gives it back to New. */
    public void hold(UUID id, @Nullable UUID user) {
        db.sql("update session set held_by = ?, version = version + 1 where id = ?")
                .params(java.util.Arrays.asList(user, id))
                .update();
    }

    public void finish(UUID id) {
        db.sql("update session set state = 'finished', finished_at = ?, held_by = null, version = version + 1"
                        + " where id = ? and state = 'active'")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** A message came: the session is active again and moves up. */
    public void touch(UUID id, boolean activate) {
        Timestamp now = Timestamp.from(clock.instant());
        db.sql(
                        activate
                                ? "update session set last_message_at = ?, state = 'active', finished_at = null,"
                                        + " version = version + 1 where id = ?"
                                : "update session set last_message_at = ?, version = version + 1 where id = ?")
                .params(now, id)
                .update();
    }

    Session row(ResultSet row, int n) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("line"),
                row.getString("channel"),
                row.getString("channel_kind"),
                row.getString("subject"),
                row.getString("state"),
                row.getObject("held_by", UUID.class),
                row.getObject("ticket_number", Long.class),
                row.getBoolean("is_group"),
                row.getBoolean("spam"),
                json.map(row.getString("attributes")),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("last_message_at").toInstant(),
                MessageRows.instant(row, "finished_at"));
    }
}
