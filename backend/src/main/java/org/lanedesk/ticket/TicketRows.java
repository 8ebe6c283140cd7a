package org.lanedesk.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Jsonb;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** One row of the table ticket as a record. */
@Component
class TicketRows implements RowMapper<Ticket> {
    private final Jsonb json;

    TicketRows(Jsonb json) {
        this.json = json;
    }

    @Override
    public Ticket mapRow(ResultSet row, int n) throws SQLException {
        return new Ticket(
                row.getLong("number"),
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("status"),
                StatusClass.of(row.getString("status_class")),
                row.getString("priority"),
                row.getInt("priority_rank"),
                row.getString("impact"),
                row.getString("urgency"),
                List.of((String[]) row.getArray("tags").getArray()),
                json.map(row.getString("fields")),
                row.getString("brand"),
                row.getString("line"),
                row.getString("group_key"),
                row.getObject("assignee", UUID.class),
                row.getString("assigned_by"),
                row.getBoolean("assignment_pending"),
                row.getString("pending_reason"),
                at(row, "pending_since"),
                row.getObject("requester", UUID.class),
                row.getObject("company", UUID.class),
                row.getString("channel"),
                row.getString("channel_kind"),
                row.getString("sla_policy"),
                at(row, "due_at"),
                row.getString("due_clock"),
                row.getString("due_state"),
                at(row, "warn_at"),
                at(row, "manual_due_at"),
                row.getBoolean("overdue"),
                at(row, "deferred_until"),
                row.getString("deferred_reason"),
                row.getBoolean("returned"),
                at(row, "last_message_at"),
                row.getString("last_message_by"),
                row.getString("last_snippet"),
                row.getObject("parent_number", Long.class),
                row.getObject("merged_into", Long.class),
                at(row, "resolved_at"),
                at(row, "closed_at"),
                row.getBoolean("locked"),
                row.getBoolean("spam"),
                row.getString("incident"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
