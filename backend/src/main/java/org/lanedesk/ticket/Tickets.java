package org.lanedesk.ticket;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.memory.SettingsMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All tickets. Every change goes through {@link #change}: it keeps the history and tells the event. */
@Repository
public class Tickets {
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;
    private final TicketRows rows;
    private final TicketEvents events;
    private final TicketUpdate update;
    private final TicketMemory memory;
    private final SettingsMemory settings;

    Tickets(
            JdbcClient db,
            Jsonb json,
            DomainClock clock,
            TicketRows rows,
            TicketEvents events,
            TicketUpdate update,
            TicketMemory memory,
            SettingsMemory settings) {
        this.settings = settings;
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.rows = rows;
        this.events = events;
        this.update = update;
        this.memory = memory;
    }

    /** Writes a new ticket in status new; the caller tells {@code opened} when session and message are there. */
    public Ticket open(NewTicket t) {
        Timestamp now = Timestamp.from(clock.instant());
        return memory.keep(db.sql("""
            insert into ticket (number, id, type, subject, status, status_class, priority, priority_rank, tags,
              fields, brand, line, group_key, requester, company, channel, channel_kind, parent_number, created_at,
              updated_at)
            select nextval('ticket_number'), ?, ?, ?, 'new', 'new', p.key, p.rank, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            from priority p where p.key = ? returning *\
            """)
                .params(Arrays.asList(
                        Ids.next(),
                        t.type(),
                        t.subject(),
                        t.tags().toArray(new String[0]),
                        json.write(t.fields()),
                        t.brand(),
                        t.line(),
                        t.group(),
                        t.requester(),
                        t.company(),
                        t.channel(),
                        t.channelKind(),
                        t.parent(),
                        now,
                        now,
                        t.priority()))
                .query(rows)
                .optional()
                .orElseThrow(() -> Problem.invalid("priority", "ticket.noPriority", t.priority())));
    }

    public Ticket get(long number) {
        return find(number).orElseThrow(() -> Problem.notFound("ticket", number));
    }

    public Optional<Ticket> find(long number) {
        return memory.find(number)
                .or(() -> db.sql("select * from ticket where number = ?")
                        .param(number)
                        .query(rows)
                        .optional());
    }

    /** Reads with a row lock; every writer takes it first, so that writers of one ticket follow each other. */
    public Ticket lock(long number) {
        return memory.find(number)
                .orElseGet(() -> memory.keep(db.sql("select * from ticket where number = ? for no key update")
                        .param(number)
                        .query(rows)
                        .optional()
                        .orElseThrow(() -> Problem.notFound("ticket", number))));
    }

    /**
     * Applies what is new in a change, writes the event and tells it. Nothing happens when nothing is new, unless the
     * change names an event of its own.
     *
     * @return the ticket after the change and after everything that listened to it
     */
    public Ticket change(long number, TicketChange change, Cause cause) {
        Ticket old = lock(number);
        Map<TicketField, @Nullable Object> fresh = new LinkedHashMap<>();
        Map<String, Object> before = new LinkedHashMap<>();
        Map<String, Object> after = new LinkedHashMap<>();
        change.values().forEach((field, value) -> {
            Object was = field.of(old);
            if (field == TicketField.LAST_ASSIGNED || !Objects.equals(was, value)) {
                fresh.put(field, value);
                if (!field.quiet()) {
                    put(before, field.key(), was);
                    put(after, field.key(), value);
                }
            }
        });
        if (!fresh.isEmpty()) {
            update.write(old, fresh, cause);
        }
        boolean named = !change.event().equals("changed");
        after.putAll(change.facts());
        if (!named && before.isEmpty() && after.isEmpty()) {
            return fresh.isEmpty() ? old : get(number);
        }
        events.tell(change.event(), number, cause, before, after);
        return get(number);
    }

    /** Notes the newest message on the ticket, for lists; tells nothing. */
    public void lastMessage(long number, String by, String text) {
        String snippet = text.strip().replaceAll("\\s+", " ");
        update.lastMessage(number, by, snippet.length() > 160 ? snippet.substring(0, 160) : snippet);
    }

    /** Live tickets of a person, most urgent first; used when the person leaves (C12). */
    public List<Long> liveOf(java.util.UUID assignee) {
        return db.sql("select number from ticket where assignee = ? and status_class not in ('resolved', 'closed')"
                        + " order by number")
                .param(assignee)
                .query(Long.class)
                .list();
    }

    /** @return the default queue of the ticket's line; null when the line names none */
    public @Nullable String commonQueue(long number) {
        return db.sql("select l.default_group from line l join ticket t on t.line = l.key where t.number = ?")
                .param(number)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** @return the class of a status; null when there is no such status */
    public @Nullable String statusClass(String status) {
        return db.sql("select class from ticket_status where key = ? and not archived")
                .param(status)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Gives a ticket that its process has ended or reopened the very status that was wanted (D21). */
    public void named(long number, StatusClass wanted, String status, Cause cause) {
        Ticket now = get(number);
        boolean reached = now.statusClass() == wanted || (now.statusClass().live() && wanted.live());
        if (reached && !now.status().equals(status)) {
            change(number, TicketChange.of(TicketField.STATUS, status), cause);
        }
    }

    /** @param sql a query for one value; never built from a user's text */
    boolean exists(String sql, Object value) {
        return settings.of(
                sql,
                value,
                () -> db.sql(sql).param(value).query(Integer.class).optional().isPresent());
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
