package org.lanedesk.assignment;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.SqlCondition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for an agent: highest priority first, then the oldest. */
@Repository
public class WaitingTickets {
    private static final String ORDER = " order by t.priority_rank desc, t.created_at, t.number";
    private final JdbcClient db;
    private final Jsonb json;

    WaitingTickets(JdbcClient db, Jsonb json) {
        this.db = db;
        this.json = json;
    }

    /**
     * @param reason a stored reason, one person a line
     * @param limitAt when a supervisor is told; null when the wait is not limited
     * @param reportedAt when he was told
     */
    public record Row(
            long number,
            String subject,
            String priority,
            String channelKind,
            String group,
            LocalizedText groupName,
            @Nullable Instant since,
            @Nullable String reason,
            @Nullable Instant limitAt,
            @Nullable Instant reportedAt) {}

    /** The first {@code limit} that may be seen. */
    public List<Row> visible(SqlCondition visible, int limit) {
        Map<String, Object> params = new HashMap<>(visible.params());
        params.put("limit", limit);
        return db.sql("""
            select t.number, t.subject, t.priority, t.channel_kind, t.group_key, g.name, t.pending_since,
              t.pending_reason, w.limit_at, w.reported_at
            from ticket t join agent_group g on g.key = t.group_key
            left join assignment_wait w on w.ticket_number = t.number
            where t.assignment_pending and (\
            """ + visible.sql() + ")" + ORDER + " limit :limit")
                .params(params)
                .query((row, n) -> new Row(
                        row.getLong("number"),
                        row.getString("subject"),
                        row.getString("priority"),
                        row.getString("channel_kind"),
                        row.getString("group_key"),
                        json.text(row.getString("name")),
                        at(row.getTimestamp("pending_since")),
                        row.getString("pending_reason"),
                        at(row.getTimestamp("limit_at")),
                        at(row.getTimestamp("reported_at"))))
                .list();
    }

    /** Those of the groups in which the person works. */
    List<Long> forPerson(UUID person) {
        return db.sql("select t.number from ticket t join group_member m on m.group_key = t.group_key"
                        + " where t.assignment_pending and m.user_id = ? and m.works" + ORDER)
                .param(person)
                .query(Long.class)
                .list();
    }

    List<Long> ofGroup(String group) {
        return db.sql("select t.number from ticket t where t.assignment_pending and t.group_key = ?" + ORDER)
                .param(group)
                .query(Long.class)
                .list();
    }

    /** Groups with tickets that wait. */
    List<String> groups() {
        return db.sql("select distinct group_key from ticket where assignment_pending order by group_key")
                .query(String.class)
                .list();
    }

    private static @Nullable Instant at(java.sql.@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
