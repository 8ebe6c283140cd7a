package org.lanedesk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.lanedesk.shared.Jsonb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statuses that agents choose from (A20). */
@Repository
public class PresenceStatuses {
    private final JdbcClient db;
    private final Jsonb jsonb;

    PresenceStatuses(JdbcClient db, Jsonb jsonb) {
        this.db = db;
        this.jsonb = jsonb;
    }

    public List<PresenceStatus> list() {
        return db.sql("select * from presence_status order by position, key")
                .query(this::status)
                .list();
    }

    public Optional<PresenceStatus> find(String key) {
        return db.sql("select * from presence_status where key = ?")
                .param(key)
                .query(this::status)
                .optional();
    }

    private PresenceStatus status(ResultSet row, int n) throws SQLException {
        return new PresenceStatus(
                row.getString("key"),
                jsonb.text(row.getString("name")),
                row.getString("colour"),
                row.getBoolean("takes_work"),
                row.getBoolean("may_reply"),
                row.getInt("position"));
    }
}
