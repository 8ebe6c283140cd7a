package org.lanedesk.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Role;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketLoad;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and locks the people who might get a ticket. */
@Repository
class Candidates {
    private static final String SELECT = """
        select u.id, u.login, u.name, u.active, u.roles, u.skills, u.max_tickets, m.access, p.status,
          s.name ->> 'en' status_name, coalesce(s.takes_work, false) takes_work,
          exists (select 1 from absence a where a.user_id = u.id
            and (:now::timestamptz at time zone u.zone)::date between a.from_day and a.to_day)
          or exists (select 1 from deputy d join app_user du on du.id = d.deputy and du.active where d.person = u.id
            and (:now::timestamptz at time zone du.zone)::date between d.from_day and d.to_day) absent,
          (select count(*) from assigned_ticket t where t.assignee = u.id and t.status_class not in ('resolved','closed')
            and (t.status = any(:statuses) or t.status_class = any(:statuses))
            and (cardinality(:channels) = 0 or t.channel_kind = any(:channels)) and t.number <> :number) load,
          coalesce((select max(seq) from assignment_turn x where x.user_id = u.id), 0) turn,
          coalesce((select seq from assignment_turn x where x.user_id = u.id and x.group_key = :group), 0) group_turn
        from app_user u
        left join group_member m on m.user_id = u.id and m.group_key = :group
        left join presence p on p.user_id = u.id
        left join presence_status s on s.key = p.status
        """;
    private final JdbcClient db;
    private final DomainClock clock;
    private final TicketLoad load;

    Candidates(JdbcClient db, DomainClock clock, TicketLoad load) {
        this.load = load;
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param people who comes into question; null = everybody who works in the ticket's group
     * @return in the order of their ids
     */
    List<Candidate> of(Ticket ticket, Terms terms, @Nullable Collection<UUID> people) {
        load.written(ticket.number());
        String where = people == null ? "where m.works and u.active" : "where u.id = any(:people)";
        return db.sql(SELECT + where + " order by u.id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("statuses", terms.countStatuses().toArray(new String[0]))
                .param("channels", terms.countChannels().toArray(new String[0]))
                .param("number", ticket.number())
                .param("group", ticket.group())
                .param("people", people == null ? new UUID[0] : people.toArray(new UUID[0]))
                .query(Candidates::row)
                .list();
    }

    /**
     * Locks their rows in the order of their ids until the transaction ends, so that nobody else gives them work or
     * changes their status. Not against the keys: opening tickets for them goes on.
     */
    void lock(Collection<UUID> people) {
        db.sql("select id from app_user where id = any(?) order by id for no key update")
                .param(people.toArray(new UUID[0]))
                .query(UUID.class)
                .list();
    }

    /** Notes that it was this person's turn. */
    void turn(UUID person, String group) {
        db.sql("insert into assignment_turn (user_id, group_key, seq) values (?, ?, nextval('assignment_turn_seq'))"
                        + " on conflict (user_id, group_key) do update set seq = excluded.seq")
                .params(person, group)
                .update();
    }

    private static Candidate row(ResultSet row, int n) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getBoolean("active"),
                access(row),
                List.of((String[]) row.getArray("skills").getArray()),
                row.getObject("max_tickets", Integer.class),
                row.getString("status"),
                row.getString("status_name"),
                row.getBoolean("takes_work"),
                row.getBoolean("absent"),
                row.getInt("load"),
                row.getLong("turn"),
                row.getLong("group_turn"));
    }

    /** What the membership gives; supervisors reach tickets of all groups. */
    private static Reach access(ResultSet row) throws SQLException {
        String member = row.getString("access");
        if (member != null) {
            return Reach.of(member);
        }
        boolean all = Arrays.stream((String[]) row.getArray("roles").getArray())
                .anyMatch(r -> Role.valueOf(r).rights().contains(Right.TICKETS_ALL));
        return all ? Reach.FULL : Reach.NONE;
    }
}
