package org.lanedesk.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.ModelFiles;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who brought what into force, when and why. */
@Component
public class ReleaseLog {
    private final JdbcClient db;
    private final DomainClock clock;
    private final ModelFiles files;

    ReleaseLog(JdbcClient db, DomainClock clock, ModelFiles files) {
        this.db = db;
        this.clock = clock;
        this.files = files;
    }

    /** One release, without what it brought. */
    public record Entry(UUID id, Instant at, String author, String action, String comment) {}

    /** One model that a release brought; {@code deployment} is the engine's id of it. */
    public record Brought(String kind, String key, int version, String deployment) {}

    public record View(UUID id, Instant at, String author, String action, String comment, List<Brought> models) {}

    /** One version of a model. */
    public record Version(
            int version,
            Instant publishedAt,
            String author,
            String comment,
            @Nullable UUID releaseId) {}

    void add(UUID id, Actor actor, String action, String comment) {
        db.sql("insert into model_release (id, at, author, author_name, action, comment) values (?, ?, ?, ?, ?, ?)")
                .params(id, Timestamp.from(clock.instant()), actor.id(), actor.name(), action, comment)
                .update();
    }

    public Page<View> page(@Nullable UUID cursor, int size) {
        int limit = Math.min(Math.max(size, 1), 200);
        List<View> found = db
                .sql("select * from model_release where (?::uuid is null or id < ?::uuid) order by id desc limit ?")
                .params(Arrays.asList(cursor, cursor, limit))
                .query(ReleaseLog::entry)
                .list()
                .stream()
                .map(e -> new View(e.id, e.at, e.author, e.action, e.comment, brought(e.id)))
                .toList();
        String next = found.size() == limit ? found.get(limit - 1).id().toString() : null;
        return new Page<>(found, next, null);
    }

    public List<Brought> brought(UUID release) {
        return files.ofRelease(release).stream()
                .map(f -> new Brought(f.kind(), f.key(), f.version(), f.deployment()))
                .toList();
    }

    /** What a release changed: without the forms that only came along with a process and kept their number. */
    List<Brought> changed(UUID release) {
        return brought(release).stream()
                .filter(b -> files.of(b.kind(), b.key(), b.version())
                        .filter(first -> release.equals(first.release()))
                        .isPresent())
                .toList();
    }

    public Optional<Entry> find(UUID id) {
        return db.sql("select * from model_release where id = ?")
                .param(id)
                .query(ReleaseLog::entry)
                .optional();
    }

    /** The versions of a model, newest first, at most 200. What came with the product has Lanedesk as author. */
    public List<Version> versions(String kind, String key) {
        return files.versions(kind, key, 200).stream()
                .map(f -> {
                    Entry release =
                            f.release() == null ? null : find(f.release()).orElse(null);
                    return new Version(
                            f.version(),
                            f.at(),
                            release == null ? "Lanedesk" : release.author,
                            release == null ? "" : release.comment,
                            f.release());
                })
                .toList();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("author_name"),
                row.getString("action"),
                row.getString("comment"));
    }
}
