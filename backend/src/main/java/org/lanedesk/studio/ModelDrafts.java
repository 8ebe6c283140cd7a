package org.lanedesk.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.ProblemData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** ModelDrafts, one for each model, saved while they are written (S10). */
@Component
@Transactional
public class ModelDrafts {
    /** most that a model may have, in bytes; the gate has the same limit */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    private final JdbcClient db;
    private final DomainClock clock;

    ModelDrafts(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(String kind, String key) {
        return find(kind, key, "");
    }

    /** All drafts without their content. */
    @Transactional(readOnly = true)
    public List<Draft> all() {
        return db.sql("select kind, key, path, '' as content, base, revision, author, author_name, authors,"
                        + " updated_at from model_draft order by kind, key")
                .query(ModelDrafts::draft)
                .list();
    }

    /**
     * Keeps a draft. No revision comes twice, so that nobody takes a later draft of the same model for his own.
     *
     * @param ifMatch the revision it is based on, as an entity tag; {@code "0"} when there was none
     * @param path of the file; only used for the first save
     * @param base version in force it goes back to
     * @throws Problem 428 without {@code ifMatch}, 409 with both contents when somebody else has saved meanwhile
     */
    public Draft save(
            String kind, String key, @Nullable String ifMatch, String path, String content, int base, Actor actor) {
        if (content.length() > MAX_BYTES) {
            throw Problem.of(413, "studio.tooLarge", content.length() / 1024, MAX_BYTES / 1024);
        }
        Optional<Draft> old = find(kind, key, " for update");
        int revision = old.map(Draft::revision).orElse(0);
        int known = revision(ifMatch, revision);
        if (known != revision) {
            throw conflict(old.orElse(null), content);
        }
        int written = db.sql("insert into model_draft (kind, key, path, content, base, revision, author, author_name,"
                        + " updated_at, authors) values (?, ?, ?, ?, ?, nextval('model_draft_revision'), ?, ?, ?,"
                        + " array[?::uuid])"
                        + " on conflict (kind, key) do update set"
                        + " content = excluded.content, base = excluded.base, revision = excluded.revision,"
                        + " author = excluded.author, author_name = excluded.author_name,"
                        + " updated_at = excluded.updated_at, authors = array_remove(model_draft.authors,"
                        + " excluded.author) || excluded.author where model_draft.revision = ?")
                .params(
                        kind,
                        key,
                        path,
                        content,
                        base,
                        actor.id(),
                        actor.name(),
                        Timestamp.from(clock.instant()),
                        actor.id(),
                        revision)
                .update();
        if (written == 0) {
            throw conflict(find(kind, key).orElse(null), content);
        }
        return find(kind, key).orElseThrow();
    }

    /** @return whether there was one */
    public boolean drop(String kind, String key) {
        return db.sql("delete from model_draft where kind = ? and key = ?")
                        .params(kind, key)
                        .update()
                > 0;
    }

    /** @return the revision that the caller has seen; {@code *} is whatever is there */
    static int revision(@Nullable String ifMatch, int current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, "ticket.baseMissing");
        }
        String plain = ifMatch.replace("W/", "").replace("\"", "").strip();
        if (plain.equals("*")) {
            return current;
        }
        try {
            return Integer.parseInt(plain);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static Problem conflict(@Nullable Draft theirs, String yours) {
        return theirs == null
                ? Problem.of(409, "studio.draftGone", new ProblemData(Map.of("version", 0, "yours", yours)))
                : Problem.of(
                        409,
                        "studio.draftTaken",
                        theirs.authorName(),
                        new ProblemData(Map.of(
                                "version", theirs.revision(),
                                "theirs", theirs.content(),
                                "author", theirs.authorName(),
                                "updatedAt", theirs.updatedAt().toString(),
                                "yours", yours)));
    }

    private Optional<Draft> find(String kind, String key, String lock) {
        return db.sql("select * from model_draft where kind = ? and key = ?" + lock)
                .params(kind, key)
                .query(ModelDrafts::draft)
                .optional();
    }

    private static Draft draft(ResultSet row, int n) throws SQLException {
        return new Draft(
                row.getString("kind"),
                row.getString("key"),
                row.getString("path"),
                row.getString("content"),
                row.getInt("base"),
                row.getInt("revision"),
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                Set.of((UUID[]) row.getArray("authors").getArray()),
                row.getTimestamp("updated_at").toInstant());
    }
}
