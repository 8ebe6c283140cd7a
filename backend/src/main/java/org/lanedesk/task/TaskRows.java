package org.lanedesk.task;

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

/** One row of the table user_task as a record. */
@Component
class TaskRows implements RowMapper<Task> {
    private final Jsonb json;

    TaskRows(Jsonb json) {
        this.json = json;
    }

    @Override
    public Task mapRow(ResultSet row, int n) throws SQLException {
        return new Task(
                row.getString("id"),
                row.getInt("version"),
                row.getObject("ticket_number", Long.class),
                row.getString("process"),
                row.getString("element"),
                row.getString("kind"),
                json.text(row.getString("name")),
                row.getString("description"),
                row.getString("form"),
                row.getString("deployment"),
                row.getObject("assignee", UUID.class),
                row.getObject("owner", UUID.class),
                List.of((UUID[]) row.getArray("candidate_users").getArray()),
                List.of((String[]) row.getArray("candidate_groups").getArray()),
                row.getInt("priority"),
                at(row, "due_at"),
                at(row, "follow_up_at"),
                row.getString("state"),
                row.getTimestamp("created_at").toInstant(),
                at(row, "ended_at"),
                row.getObject("ended_by", UUID.class));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
