package org.lanedesk.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Jsonb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** All long work. */
@Repository
class WorkRows {
    private static final Duration SHOWN = Duration.ofDays(1);
    private static final int MOST = 20;
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;

    WorkRows(JdbcClient db, Jsonb json, DomainClock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    void add(UUID id, String kind, UUID owner, String label, Map<String, ?> about, int total) {
        db.sql("insert into long_work (id, kind, owner, label, about, total, begun_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(id, kind, owner, label, json.write(about), total, now()))
                .update();
    }

    List<Work> recent(UUID owner) {
        return db.sql("select * from long_work where owner = ? and not seen and (state = 'running' or ended_at > ?)"
                        + " order by begun_at desc, id desc limit ?")
                .params(owner, Timestamp.from(clock.instant().minus(SHOWN)), MOST)
                .query(this::work)
                .list();
    }

    Optional<Work> last(UUID owner, String kind, Map<String, ?> about) {
        return db.sql("select * from long_work where owner = ? and kind = ? and about = cast(? as jsonb)"
                        + " order by begun_at desc, id desc limit 1")
                .params(Arrays.asList(owner, kind, json.write(about)))
                .query(this::work)
                .optional();
    }

    Optional<Work> find(UUID id, UUID owner) {
        return db.sql("select * from long_work where id = ? and owner = ?")
                .params(id, owner)
                .query(this::work)
                .optional();
    }

    Optional<String> label(UUID id) {
        return db.sql("select label from long_work where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    void forget(Duration after) {
        db.sql("delete from long_work where ended_at < ?")
                .param(Timestamp.from(clock.instant().minus(after)))
                .update();
    }

    /** @return who began it and what, when it still runs */
    Optional<Begun> running(UUID id) {
        return db.sql("select owner, kind from long_work where id = ? and state = 'running'")
                .param(id)
                .query((row, n) -> new Begun(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    record Begun(UUID owner, String kind) {}

    boolean seen(UUID id, UUID owner) {
        return db.sql("update long_work set seen = true where id = ? and owner = ?")
                        .params(id, owner)
                        .update()
                == 1;
    }

    void progress(UUID id, int done, int failed, int total) {
        db.sql("update long_work set done = ?, failed = ?, total = ? where id = ?")
                .params(done, failed, total, id)
                .update();
    }

    void end(UUID id, String state, @Nullable String reason, @Nullable Object result) {
        db.sql("update long_work set state = ?, reason = ?, result = cast(? as jsonb), ended_at = ? where id = ?")
                .params(Arrays.asList(state, reason, result == null ? null : json.write(result), now(), id))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Work work(ResultSet row, int n) throws SQLException {
        String result = row.getString("result");
        Timestamp ended = row.getTimestamp("ended_at");
        return new Work(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("label"),
                json.map(row.getString("about")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getString("state"),
                row.getString("reason"),
                result == null ? null : json.read(result, JsonNode.class),
                row.getTimestamp("begun_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
