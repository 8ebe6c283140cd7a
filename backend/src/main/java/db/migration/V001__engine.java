package db.migration;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The engine's tables, by its own scripts, so that Flyway owns every table. */
@SuppressWarnings("NamingConvention")
public class V001__engine extends BaseJavaMigration {
    private static final String PATH = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) {
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(
                    context.getConnection(), new EncodedResource(new ClassPathResource(PATH + part + ".sql")));
        }
        // the job executor looks for due jobs; the engine ships no index for that
        ScriptUtils.executeSqlScript(
                context.getConnection(),
                new org.springframework.core.io.ByteArrayResource(
                        "create index act_idx_job_duedate on act_ru_job (duedate_);".getBytes()));
    }
}
