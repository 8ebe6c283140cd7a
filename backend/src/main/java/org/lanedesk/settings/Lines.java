package org.lanedesk.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.memory.SettingsMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All support lines. */
@Repository
public class Lines {
    private final JdbcClient db;
    private final Jsonb json;
    private final SettingsMemory settings;

    Lines(JdbcClient db, Jsonb json, SettingsMemory settings) {
        this.db = db;
        this.settings = settings;
        this.json = json;
    }

    public Line get(String key) {
        return find(key).orElseThrow(() -> Problem.notFound("line", key));
    }

    public Optional<Line> find(String key) {
        return settings.of(
                "line",
                key,
                () -> db.sql("select * from line where key = ?")
                        .param(key)
                        .query(this::row)
                        .optional());
    }

    public List<Line> list() {
        return db.sql("select * from line where not archived order by key limit 500")
                .query(this::row)
                .list();
    }

    private Line row(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getString("key"),
                json.text(row.getString("name")),
                row.getString("brand"),
                row.getString("schedule"),
                row.getString("default_group"),
                row.getString("supervisor_group"),
                row.getBoolean("archived"),
                row.getInt("version"));
    }
}
