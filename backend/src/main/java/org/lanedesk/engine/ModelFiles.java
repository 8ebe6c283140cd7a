package org.lanedesk.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which file brought which version of a process, table or form; the newest of a key is in force. */
@Component
public class ModelFiles {
    private static final String COLUMNS =
            "select kind, key, version, path, sha256, deployment_id, source, release_id, at"
                    + " from model_file where kind is not null";
    private final JdbcClient db;
    private final DomainClock clock;

    ModelFiles(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One version of one model.
     *
     * @param kind {@code process}, {@code table} or {@code form}
     * @param source {@link Releases#SHIPPED} or where else it came from
     * @param release id of the release that has its author; null for what came with the product
     */
    public record Entry(
            String kind,
            String key,
            int version,
            String path,
            String sha256,
            String deployment,
            String source,
            @Nullable UUID release,
            Instant at) {}

    /** @return all models in force, by kind and key */
    public List<Entry> inForce() {
        return db.sql("select distinct on (kind, key) " + COLUMNS.substring("select ".length())
                        + " order by kind, key, seq desc")
                .query(ModelFiles::entry)
                .list();
    }

    public Optional<Entry> inForce(String kind, String key) {
        return db.sql(COLUMNS + " and kind = ? and key = ? order by seq desc limit 1")
                .params(kind, key)
                .query(ModelFiles::entry)
                .optional();
    }

    public Optional<Entry> of(String kind, String key, int version) {
        return db.sql(COLUMNS + " and kind = ? and key = ? and version = ? order by seq limit 1")
                .params(kind, key, version)
                .query(ModelFiles::entry)
                .optional();
    }

    /** @return newest first, at most {@code limit} */
    public List<Entry> versions(String kind, String key, int limit) {
        return db.sql("select * from (select distinct on (version) " + COLUMNS.substring("select ".length())
                        + " and kind = ? and key = ? order by version desc, seq) v order by version desc limit ?")
                .params(kind, key, limit)
                .query(ModelFiles::entry)
                .list();
    }

    public List<Entry> ofRelease(UUID release) {
        return db.sql(COLUMNS + " and release_id = ? order by kind, key")
                .param(release)
                .query(ModelFiles::entry)
                .list();
    }

    public byte[] bytes(Entry entry) {
        return db.sql("select bytes_ from act_ge_bytearray where deployment_id_ = ? and name_ = ?")
                .params(entry.deployment, entry.path)
                .query(byte[].class)
                .single();
    }

    /** One row for each model in the file, or one without a model. */
    void add(
            String path,
            String sha256,
            String source,
            String deployment,
            @Nullable UUID release,
            List<Release.Model> models) {
        List<Release.Model> own =
                models.stream().filter(m -> m.path().equals(path)).toList();
        if (own.isEmpty()) {
            insert(path, sha256, source, deployment, release, null);
        }
        own.forEach(model -> insert(path, sha256, source, deployment, release, model));
    }

    private void insert(
            String path,
            String sha256,
            String source,
            String deployment,
            @Nullable UUID release,
            Release.@Nullable Model model) {
        db.sql("insert into model_file (id, path, sha256, source, deployment_id, at, release_id, kind, key, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Ids.next(),
                        path,
                        sha256,
                        source,
                        deployment,
                        Timestamp.from(clock.instant()),
                        release,
                        model == null ? null : model.kind(),
                        model == null ? null : model.key(),
                        model == null ? null : model.version()))
                .update();
    }

    /** A form that only came along keeps its number. */
    int formVersion(String id, String sha256) {
        Entry last = inForce("form", id).orElse(null);
        if (last == null) {
            return 1;
        }
        return last.sha256.equals(sha256) ? last.version : last.version + 1;
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getString("kind"),
                row.getString("key"),
                row.getInt("version"),
                row.getString("path"),
                row.getString("sha256"),
                row.getString("deployment_id"),
                row.getString("source"),
                row.getObject("release_id", UUID.class),
                row.getTimestamp("at").toInstant());
    }
}
