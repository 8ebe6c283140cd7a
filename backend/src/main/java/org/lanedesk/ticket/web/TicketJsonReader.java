package org.lanedesk.ticket.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Reason;
import org.lanedesk.ticket.DueClock;
import org.lanedesk.ticket.DueClocks;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tickets for the API in one query, whatever their number; the caller has checked who may see them. */
@Component
class TicketJsonReader {
    private final JdbcClient db;
    private final Jsonb json;
    private final Reason reasons;
    private final List<DueClocks> dueClocks;

    TicketJsonReader(JdbcClient db, Jsonb json, Reason reasons, List<DueClocks> dueClocks) {
        this.db = db;
        this.json = json;
        this.reasons = reasons;
        this.dueClocks = dueClocks;
    }

    List<TicketJson> read(List<Long> numbers, Actor actor) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<Long, List<DueClock>> due = new HashMap<>();
        dueClocks.forEach(source -> due.putAll(source.of(numbers)));
        Map<Long, TicketJson> found = new HashMap<>();
        db.sql("""
                select t.*, st.name status_name, g.name group_name, a.name assignee_name, c.name requester_name,
                  c.vip requester_vip, co.name company_name, co.vip company_vip, s.id session_id, s.address,
                  t.last_message_by = 'client' and (r.at is null or r.at < t.last_message_at) unread
                from ticket t
                join ticket_status st on st.key = t.status
                left join agent_group g on g.key = t.group_key
                left join app_user a on a.id = t.assignee
                left join contact c on c.id = t.requester
                left join company co on co.id = t.company
                left join read_mark r on r.ticket_number = t.number and r.user_id = :me
                left join lateral (
                  select se.id, p.address from session se
                  left join participant p on p.session_id = se.id and p.role = 'main' and p.removed_at is null
                  where se.ticket_number = t.number order by se.last_message_at desc, se.id desc limit 1) s on true
                where t.number in (:numbers)""").param("me", actor.id()).param("numbers", numbers).query(row -> {
            found.put(row.getLong("number"), ticket(row, actor, due));
        });
        return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private TicketJson ticket(ResultSet row, Actor actor, Map<Long, List<DueClock>> due) throws SQLException {
        long number = row.getLong("number");
        UUID assignee = row.getObject("assignee", UUID.class);
        UUID requester = row.getObject("requester", UUID.class);
        UUID company = row.getObject("company", UUID.class);
        Instant last = at(row, "last_message_at");
        String group = row.getString("group_key");
        boolean vip = row.getBoolean("requester_vip") || row.getBoolean("company_vip");
        return new TicketJson(
                number,
                row.getInt("version"),
                row.getString("type"),
                row.getString("subject"),
                new TicketJson.Status(
                        row.getString("status"),
                        row.getString("status_class"),
                        json.text(row.getString("status_name")).in(actor.locale())),
                row.getString("priority"),
                List.of((String[]) row.getArray("tags").getArray()),
                json.map(row.getString("fields")),
                row.getString("brand"),
                row.getString("line"),
                group == null
                        ? null
                        : new TicketJson.Named(
                                group, json.text(row.getString("group_name")).in(actor.locale())),
                assignee == null ? null : new TicketJson.Person(assignee, row.getString("assignee_name")),
                row.getBoolean("assignment_pending"),
                reasons.text(row.getString("pending_reason"), LocaleContextHolder.getLocale()),
                requester == null
                        ? null
                        : new TicketJson.Requester(
                                requester, row.getString("requester_name"), row.getString("address"), vip),
                company == null
                        ? null
                        : new TicketJson.Firm(company, row.getString("company_name"), row.getBoolean("company_vip")),
                row.getString("channel"),
                row.getString("channel_kind"),
                Objects.requireNonNull(at(row, "created_at")),
                Objects.requireNonNull(at(row, "updated_at")),
                due.getOrDefault(number, List.of()),
                row.getBoolean("overdue"),
                at(row, "manual_due_at"),
                at(row, "deferred_until"),
                row.getString("deferred_reason"),
                row.getBoolean("returned"),
                row.getBoolean("unread"),
                last == null
                        ? null
                        : new TicketJson.LastMessage(
                                last, row.getString("last_message_by"), row.getString("last_snippet")),
                reasons.text(row.getString("incident"), LocaleContextHolder.getLocale()),
                row.getObject("session_id", UUID.class),
                row.getObject("parent_number", Long.class),
                row.getObject("merged_into", Long.class),
                null);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
