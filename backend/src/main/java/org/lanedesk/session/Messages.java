package org.lanedesk.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.ContactIdentity;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.memory.Tables;
import org.lanedesk.shared.memory.UnitMemory;
import org.postgresql.util.PGobject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All messages, in the order of their time. */
@Repository
public class Messages {
    private static final Tables ROWS = Tables.rows("message", "attachment");
    /** of this very transaction: nobody else sees them, so nobody changes them either */
    private static final Tables ADDED = Tables.locked("message");

    private static final String INSERT = """
        insert into message (id, session_id, ticket_number, kind, author_kind, author_user, author_contact,
          author_name, from_address, to_addresses, cc_addresses, bcc_addresses, subject, text, html, quoted,
          channel_kind, external_id, automatic, detail, sent_at, delivery_state)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;
    private static final int MAX_TEXT = 1_000_000;
    private static final Duration RECORD_AFTER = Duration.ofMinutes(1);
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;
    private final MessageRows rows;
    private final ApplicationEventPublisher tell;
    private final UnitMemory memory;

    Messages(
            JdbcClient db,
            Jsonb json,
            DomainClock clock,
            MessageRows rows,
            ApplicationEventPublisher tell,
            UnitMemory memory) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.rows = rows;
        this.tell = tell;
        this.memory = memory;
    }

    /**
     * Writes a message in the caller's transaction. An outgoing one starts as queued and its channel sends it after the
     * commit; with a time to come it waits for it, with a time long past it is a record of something that happened
     * elsewhere and is not sent.
     */
    public Message add(NewMessage m) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        Instant at = m.origin().sentAt() == null ? now : m.origin().sentAt();
        boolean goesOut = m.kind() == MessageKind.OUT && at.isAfter(now.minus(RECORD_AFTER));
        PGobject detail = json.write(m.detail());
        Message written = new Message(
                id,
                m.place().session(),
                m.place().ticket(),
                m.kind(),
                named(m.author()),
                clean(m.envelope().from()),
                list(m.envelope().to()),
                list(m.envelope().cc()),
                list(m.envelope().bcc()),
                clean(m.content().subject()),
                java.util.Objects.requireNonNull(clean(m.content().text())),
                clean(m.content().html()),
                clean(m.content().quoted()),
                m.place().channelKind(),
                clean(m.origin().externalId()),
                m.origin().automatic(),
                json.map(detail == null ? null : detail.getValue()),
                at.truncatedTo(ChronoUnit.MICROS),
                goesOut ? new Delivery("queued", null, null) : null,
                List.of());
        memory.later("message", INSERT, row(written, detail));
        if (m.attachments().isEmpty()) {
            memory.keep(ADDED, id, written);
        } else {
            memory.write();
            rows.attach(id, m.attachments());
            written = get(id);
        }
        tell.publishEvent(new MessageAdded(written));
        return written;
    }

    private static List<@Nullable Object> row(Message m, @Nullable PGobject detail) {
        return java.util.Arrays.asList(
                m.id(),
                m.sessionId(),
                m.ticketNumber(),
                m.kind().key(),
                m.author().kind(),
                m.author().user(),
                m.author().contact(),
                m.author().name(),
                m.from(),
                m.to().toArray(new String[0]),
                m.cc().toArray(new String[0]),
                m.bcc().toArray(new String[0]),
                m.subject(),
                m.text(),
                m.html(),
                m.quoted(),
                m.channelKind(),
                m.externalId(),
                m.automatic(),
                detail,
                java.sql.Timestamp.from(m.sentAt()),
                m.delivery() == null ? null : m.delivery().state());
    }

    public Message get(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("message", id));
    }

    public Optional<Message> find(UUID id) {
        return Optional.ofNullable(memory.<Message>known(ADDED, id))
                .or(() -> Optional.ofNullable(memory.recall(
                        ROWS,
                        id,
                        () -> rows.query("where m.id = ?", id).stream()
                                .findFirst()
                                .orElse(null))));
    }

    /** @param externalId the channel's id, for mail the Message-ID with its angle brackets */
    public Optional<Message> byExternalId(String externalId) {
        return rows.query("where m.external_id = ? limit 1", externalId).stream()
                .findFirst();
    }

    /** The newest {@code limit} messages of a ticket that lie before {@code before}, oldest first. */
    public List<Message> ofTicket(long number, @Nullable Instant before, int limit) {
        Instant end = before == null ? Instant.parse("9999-01-01T00:00:00Z") : before;
        return rows.query(
                "where m.id in (select id from message where ticket_number = ? and sent_at < ?"
                        + " order by sent_at desc, id desc limit ?) order by m.sent_at, m.id",
                number,
                java.sql.Timestamp.from(end),
                limit);
    }

    /** @param byPerson leaves out what machines wrote */
    public Optional<Message> lastIncoming(UUID session, boolean byPerson) {
        return rows
                .query(
                        "where m.id = (select id from message where session_id = ? and kind = 'in' and (not ? or not"
                                + " automatic) order by sent_at desc, id desc limit 1)",
                        session,
                        byPerson)
                .stream()
                .findFirst();
    }

    public List<Message> ofSession(UUID session, int limit) {
        return rows.query(
                "where m.id in (select id from message where session_id = ? order by sent_at desc, id desc limit ?)"
                        + " order by m.sent_at, m.id",
                session,
                limit);
    }

    /**
     * The newest messages of these sessions that a client may see: what he wrote and what was sent to him by this kind of
     * channel; never notes, system messages, or what can still be taken back.
     *
     * @param mail the address he gave: what came from there is his too; null when he gave none
     * @param after null = from the beginning; else what came or went out later
     */
    public List<Message> forClient(
            List<UUID> sessions,
            UUID contact,
            @Nullable String mail,
            String channelKind,
            @Nullable Instant after,
            int limit) {
        return rows.query(
                """
            where m.id in (select id from message where session_id = any(?) and channel_kind = ?
              and (kind = 'in' and (author_contact = ? or author_contact in
                  (select contact_id from contact_identity where kind = 'email' and value = ?))
                or kind = 'out' and coalesce(delivery_state, 'sent') in ('sent', 'delivered'))
              and coalesce(delivered_at, sent_at) > ? order by sent_at desc, id desc limit ?)
            order by m.sent_at, m.id\
            """,
                sessions.toArray(new UUID[0]),
                channelKind,
                contact,
                mail == null ? "" : ContactIdentity.normal(ContactIdentity.EMAIL, mail),
                java.sql.Timestamp.from(after == null ? Instant.EPOCH : after),
                limit);
    }

    /** Records how far an outgoing message came; {@code nextTry} null when no further try is due (H10). */
    public void delivery(UUID id, String state, @Nullable String reason, @Nullable Instant nextTry) {
        db.sql("update message set delivery_state = ?, delivery_reason = ?, delivery_next_try = ?, delivered_at = case"
                        + " when ? in ('sent', 'delivered') then ?::timestamptz else delivered_at end where id = ?")
                .params(java.util.Arrays.asList(
                        state,
                        reason,
                        nextTry == null ? null : java.sql.Timestamp.from(nextTry),
                        state,
                        java.sql.Timestamp.from(clock.instant()),
                        id))
                .update();
    }

    /** The channel's id becomes known when the message is made ready for sending; it stays over all tries. */
    public void externalId(UUID id, String externalId) {
        db.sql("update message set external_id = ? where id = ?")
                .params(externalId, id)
                .update();
    }

    /** Moves the messages of a session to a ticket that was opened after them. */
    public void linkToTicket(UUID session, long number) {
        db.sql("update message set ticket_number = ? where session_id = ? and ticket_number is null")
                .params(number, session)
                .update();
    }

    private static Author named(Author author) {
        return new Author(
                author.kind(), author.user(), author.contact(), java.util.Objects.requireNonNull(clean(author.name())));
    }

    private static List<String> list(List<String> values) {
        return values.stream().map(v -> v.replace("\0", "")).toList();
    }

    /** PostgreSQL cannot hold U+0000, and nobody reads a message of a million characters. */
    private static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String safe = text.indexOf(0) < 0 ? text : text.replace("\0", "\uFFFD");
        return safe.length() > MAX_TEXT ? safe.substring(0, MAX_TEXT) : safe;
    }
}
