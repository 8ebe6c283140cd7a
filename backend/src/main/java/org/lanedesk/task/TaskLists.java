package org.lanedesk.task;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.task.TaskAccess.Reached;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of open tasks, the soonest due first; own rows, own indexes, never the engine's. */
@Component
public class TaskLists {
    private static final int MOST = 200;
    private static final String NEVER = "9999-12-31T00:00:00Z";
    private static final String ORDER = "coalesce(k.due_at, timestamptz '" + NEVER + "'), k.created_at, k.id";
    private final JdbcClient db;
    private final TaskRows rows;

    TaskLists(JdbcClient db, TaskRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** @param view mine (also of those I stand in for), groups (offered to me, taken by nobody) or all (both) */
    public Page<Task> page(Reached who, String view, @Nullable String cursor, int size) {
        int limit = Math.max(1, Math.min(size, MOST));
        Map<String, Object> params = params(who);
        StringBuilder sql = new StringBuilder("select k.* from user_task k where " + where(view));
        if (cursor != null) {
            params.put("after", decode(cursor));
            sql.append(" and (" + ORDER + ") > (select " + ORDER.replace("k.", "c.")
                    + " from user_task c where c.id = :after)");
        }
        params.put("limit", limit + 1);
        List<Task> found = db.sql(sql + " order by " + ORDER + " limit :limit")
                .params(params)
                .query(rows)
                .list();
        boolean more = found.size() > limit;
        List<Task> page = more ? found.subList(0, limit) : found;
        return new Page<>(page, more ? encode(page.get(page.size() - 1).id()) : null, null);
    }

    public List<Task> ofTicket(long number) {
        return db.sql("select * from user_task where ticket_number = ? and state <> 'gone' order by created_at, id"
                        + " limit " + MOST)
                .param(number)
                .query(rows)
                .list();
    }

    public long count(Reached who) {
        return db.sql("select count(*) from user_task k where " + where("all"))
                .params(params(who))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> params(Reached who) {
        Map<String, Object> params = new HashMap<>();
        params.put("people", who.people().toArray(new UUID[0]));
        params.put("groups", who.groups().toArray(new String[0]));
        return params;
    }

    private static String where(String view) {
        String mine = "k.assignee = any(:people)";
        String free = "(k.assignee is null and (k.candidate_groups && cast(:groups as text[]) or k.candidate_users &&"
                + " cast(:people as uuid[])))";
        String open = "k.state = 'open' and k.kind = 'task' and ";
        return switch (view) {
            case "mine" -> open + mine;
            case "groups" -> open + free;
            case "all" -> open + "(" + mine + " or " + free + ")";
            default -> throw Problem.invalid("view", "field.value");
        };
    }

    private static String encode(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "ticket.badCursor");
        }
    }
}
