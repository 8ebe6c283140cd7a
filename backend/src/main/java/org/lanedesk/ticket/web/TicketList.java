package org.lanedesk.ticket.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.SqlCondition;
import org.lanedesk.shared.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists of tickets by view, most urgent first (C37): overdue, due soonest, priority, age. The numbers are found by an
 * index first, the rows are filled in afterwards; a cursor holds the sort key, so paging is stable while items move.
 */
@Component
class TicketList {
    private static final int MAX = 200;
    private final JdbcClient db;
    private final Visibility visibility;
    private final TicketJsonReader reader;

    TicketList(JdbcClient db, Visibility visibility, TicketJsonReader reader) {
        this.db = db;
        this.visibility = visibility;
        this.reader = reader;
    }

    Page<TicketJson> page(
            Actor actor, String view, @Nullable String q, String sort, @Nullable String cursor, int size) {
        int limit = Math.min(Math.max(size, 1), MAX);
        TicketSort order = TicketSort.of(sort);
        Map<String, Object> params = new HashMap<>();
        StringBuilder where = new StringBuilder(viewWhere(view, actor, params));
        SqlCondition seen = visibility.tickets(actor, "t");
        where.append(" and (").append(seen.sql()).append(')');
        params.putAll(seen.params());
        if (q != null && !q.isBlank()) {
            where.append(" and ").append(textWhere(q, params));
        }
        if (cursor != null) {
            where.append(" and ").append(order.after(decode(cursor), params));
        }
        params.put("limit", limit + 1);
        List<Map<String, Object>> keys = new ArrayList<>();
        db.sql("select t.number, " + order.columns() + " from ticket t where " + where + " order by " + order.orderBy()
                        + " limit :limit")
                .params(params)
                .query(row -> {
                    keys.add(order.key(row));
                });
        boolean more = keys.size() > limit;
        List<Map<String, Object>> page = more ? keys.subList(0, limit) : keys;
        List<Long> numbers = page.stream().map(k -> TicketSort.number(k)).toList();
        String next = more ? encode(order.text(page.get(page.size() - 1))) : null;
        return new Page<>(reader.read(numbers, actor), next, null);
    }

    /** One pass over the index for all counters of the rail. */
    Map<String, Object> counters(Actor actor) {
        SqlCondition seen = visibility.tickets(actor, "t");
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("me", actor.id());
        return db.sql("""
                select count(*) filter (where t.status_class <> 'deferred' and t.assignee is null) fresh,
                  count(*) filter (where t.status_class <> 'deferred' and t.assignee = :me) mine,
                  count(*) filter (where t.status_class <> 'deferred') active,
                  count(*) filter (where t.status_class = 'deferred') deferred,
                  count(*) filter (where t.overdue and t.status_class <> 'deferred') overdue,
                  count(*) filter (where t.due_state = 'warned' and not t.overdue and t.status_class <> 'deferred') soon
                from ticket t where t.status_class in ('new', 'open', 'waiting', 'deferred') and not t.spam and (""" + seen.sql() + ")")
                .params(params)
                .query((row, n) -> {
                    Map<String, Object> counts = new HashMap<>();
                    counts.put("new", row.getLong("fresh"));
                    for (String name : List.of("mine", "active", "deferred", "overdue", "soon")) {
                        counts.put(name, row.getLong(name));
                    }
                    counts.put("views", Map.of());
                    return counts;
                })
                .single();
    }

    private static String viewWhere(String view, Actor actor, Map<String, Object> params) {
        String live = "t.status_class in ('new', 'open', 'waiting') and not t.spam";
        return switch (view) {
            case "active" -> live;
            case "new" -> live + " and t.assignee is null";
            case "mine" -> {
                params.put("me", actor.id());
                yield live + " and t.assignee = :me";
            }
            case "deferred" -> "t.status_class = 'deferred'";
            case "resolved" -> "t.status_class in ('resolved', 'closed')";
            case "spam" -> "t.spam";
            case "all" -> "true";
            default -> throw Problem.invalid("view", "ticket.noView", view);
        };
    }

    /** Number, subject or people; the words inside messages are the search module's. */
    private static String textWhere(String q, Map<String, Object> params) {
        String text = q.strip();
        if (text.length() > 500) {
            throw Problem.invalid("q", "field.tooLong", 500);
        }
        params.put("like", "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        String number = text.startsWith("#") ? text.substring(1) : text;
        params.put("number", number.matches("\\d{1,15}") ? Long.parseLong(number) : -1);
        return "(t.number = :number or t.subject ilike :like or exists (select 1 from contact c where c.id = t.requester"
                + " and c.name ilike :like) or exists (select 1 from contact_identity i where i.contact_id = t.requester"
                + " and i.value ilike :like))";
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "ticket.badCursor");
        }
    }

    /** For a single ticket: 404 unless it may be seen. */
    TicketJson one(Actor actor, long number) {
        visibility.require(actor, number, org.lanedesk.shared.Reach.READ);
        return reader.read(List.of(number), actor).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("ticket", number));
    }
}
