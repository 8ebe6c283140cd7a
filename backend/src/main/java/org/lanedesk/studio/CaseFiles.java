package org.lanedesk.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The examples and scenarios beside a model: those kept here, else the shipped file. */
@Component
@Transactional
public class CaseFiles {
    private final JdbcClient db;
    private final DomainClock clock;

    CaseFiles(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param revision 0 for the shipped file, or for none (then the content is empty) */
    public record File(String content, int revision) {}

    @Transactional(readOnly = true)
    public File of(Model model) {
        return db.sql("select content, revision from model_cases where kind = ? and key = ?")
                .params(model.kind(), model.key())
                .query(File.class)
                .optional()
                .orElseGet(() -> new File(shipped(model.path()), 0));
    }

    /** @throws Problem 428 without a base, 409 when somebody else has saved meanwhile */
    public File save(Model model, @Nullable String ifMatch, String content, Actor actor) {
        int current = of(model).revision;
        if (ModelDrafts.revision(ifMatch, current) != current) {
            throw Problem.of(409, "studio.casesTaken");
        }
        int written = db.sql("insert into model_cases (kind, key, content, revision, author_name, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (kind, key) do update set content = excluded.content,"
                        + " revision = excluded.revision, author_name = excluded.author_name,"
                        + " updated_at = excluded.updated_at where model_cases.revision = excluded.revision - 1")
                .params(model.kind(), model.key(), content, current + 1, actor.name(), Timestamp.from(clock.instant()))
                .update();
        if (written == 0) {
            throw Problem.of(409, "studio.casesTaken");
        }
        return new File(content, current + 1);
    }

    /** Remembers the scenarios that a version of a model is published with, or that it has when it is left. */
    void keep(Model model, int version) {
        db.sql("insert into released_cases (kind, key, version, content) values (?, ?, ?, ?) on conflict (kind, key,"
                        + " version) do update set content = excluded.content")
                .params(model.kind(), model.key(), version, of(model).content)
                .update();
    }

    /**
     * Brings back the scenarios of an older version, which later ones would find red; those of {@code live} are kept with
     * it. A version that came with the product has the product's; one that was published before scenarios were remembered
     * leaves them as they are.
     */
    void back(Model older, boolean shipped, int live, Actor actor) {
        keep(older, live);
        File now = of(older);
        db.sql("select content from released_cases where kind = ? and key = ? and version = ?")
                .params(older.kind(), older.key(), older.version())
                .query(String.class)
                .optional()
                .or(() -> shipped ? Optional.of(shipped(older.path())) : Optional.empty())
                .filter(content -> !content.equals(now.content))
                .ifPresent(content -> save(older, String.valueOf(now.revision), content, actor));
    }

    private static String shipped(String path) {
        String file = path.replaceFirst("\\.[a-z]+$", ".cases.yaml");
        ClassPathResource resource = new ClassPathResource(file);
        try {
            return resource.exists() ? resource.getContentAsString(StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
