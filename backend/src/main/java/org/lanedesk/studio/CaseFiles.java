package org.lanedesk.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
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
