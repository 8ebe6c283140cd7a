package org.lanedesk.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.SqlCondition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tabs of conversations (B28): no conversation stands in New and in Mine. */
@Component
public class SessionList {
    private static final int MOST = 200;
    // what is parked is in none but its own; what is solved waits for nobody, like in the tabs of tickets
    private static final String LIVE =
            "s.state = 'active' and not s.spam and coalesce(t.status_class, 'open') in ('new', 'open', 'waiting')";
    private static final Map<String, String> TABS = Map.of(
            "new",
            LIVE + " and s.held_by is null",
            "mine",
            LIVE + " and s.held_by = :me",
            "active",
            LIVE,
            "deferred",
            "s.state = 'active' and t.status_class = 'deferred'");
    private final JdbcClient db;
    private final SessionPlaces places;

    SessionList(JdbcClient db, SessionPlaces places) {
        this.db = db;
        this.places = places;
    }

    public record Person(UUID id, String name) {}

    public record Main(@Nullable String name, String address) {}

    /** @param main the main recipient; null for a conversation without one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            UUID id,
            String line,
            String channel,
            String channelKind,
            @Nullable String subject,
            String state,
            @Nullable Person heldBy,
            @Nullable Main main,
            @Nullable Long ticketNumber,
            Instant lastMessageAt,
            @Nullable String snippet,
            boolean unread,
            int version) {}

    /** @param cursor moment and id of the last one shown */
    public Page<Row> page(String tab, Actor actor, @Nullable String cursor, int size) {
        String where = TABS.get(tab);
        if (where == null) {
            throw Problem.invalid("tab", "session.noTab", tab);
        }
        int limit = Math.min(Math.max(size, 1), MOST);
        SqlCondition seen = places.seen(actor);
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("me", actor.id());
        params.put("limit", limit + 1);
        String behind = "";
        if (cursor != null) {
            String[] key = cursor.split("_", 2);
            try {
                params.put("at", java.sql.Timestamp.from(Instant.parse(key[0])));
                params.put("last", UUID.fromString(key[1]));
            } catch (RuntimeException e) {
                throw Problem.invalid("cursor", "ticket.badCursor");
            }
            behind = " and (s.last_message_at, s.id) < (:at, :last)";
        }
        List<Row> rows = new ArrayList<>(
                db.sql("select s.*, u.name holder, p.name main_name, p.address main_address, m.text snippet, m.kind ="
                                + " 'in' and (r.at is null or r.at < m.sent_at) unread from (select s.* from session s"
                                + " left join ticket t on t.number = s.ticket_number where " + where
                                + " and "
                                + seen.sql() + behind + " order by s.last_message_at desc, s.id desc limit :limit) s"
                                + " left join app_user u on u.id = s.held_by left join"
                                + " participant p on p.session_id = s.id and p.role = 'main' and"
                                + " p.removed_at is null left join read_mark r on"
                                + " r.ticket_number = s.ticket_number and r.user_id = :me left"
                                + " join lateral (select kind, sent_at, left(text, 160) as text"
                                + " from message where session_id = s.id and kind in ('in',"
                                + " 'out') order by sent_at desc, id desc limit 1) m on true"
                                + " order by s.last_message_at desc, s.id desc")
                        .params(params)
                        .query(SessionList::row)
                        .list());
        boolean more = rows.size() > limit;
        List<Row> page = more ? rows.subList(0, limit) : rows;
        Row last = more ? page.get(limit - 1) : null;
        return new Page<>(page, last == null ? null : last.lastMessageAt() + "_" + last.id(), null);
    }

    public Map<String, Long> counters(Actor actor) {
        SqlCondition seen = places.seen(actor);
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("me", actor.id());
        StringBuilder sql = new StringBuilder("select ");
        List<String> names = List.of("new", "mine", "active", "deferred");
        names.forEach(tab -> sql.append("count(*) filter (where ")
                .append(TABS.get(tab))
                .append(") as \"")
                .append(tab)
                .append("\", "));
        sql.setLength(sql.length() - 2);
        sql.append(" from session s left join ticket t on t.number = s.ticket_number where s.state = 'active' and ")
                .append(seen.sql());
        return db.sql(sql.toString())
                .params(params)
                .query((row, n) -> {
                    Map<String, Long> counts = new LinkedHashMap<>();
                    for (String name : names) {
                        counts.put(name, row.getLong(name));
                    }
                    return counts;
                })
                .single();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        UUID holder = row.getObject("held_by", UUID.class);
        String address = row.getString("main_address");
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("line"),
                row.getString("channel"),
                row.getString("channel_kind"),
                row.getString("subject"),
                row.getString("state"),
                holder == null ? null : new Person(holder, row.getString("holder")),
                address == null ? null : new Main(row.getString("main_name"), address),
                row.getObject("ticket_number", Long.class),
                row.getTimestamp("last_message_at").toInstant(),
                row.getString("snippet"),
                row.getBoolean("unread"),
                row.getInt("version"));
    }
}
