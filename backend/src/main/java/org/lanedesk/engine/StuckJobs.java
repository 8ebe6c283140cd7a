package org.lanedesk.engine;

import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has failed for the last time and waits for a person, by its cause (S14). */
@Component
@Transactional
public class StuckJobs {
    private static final int MOST = 1_000;
    private static final String CAUSE = "md5(concat_ws('|', d.key_, coalesce(i.failed_activity_id_, i.activity_id_),"
            + " regexp_replace(split_part(coalesce(i.incident_msg_, ''), E'\\n', 1),"
            + " '[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+', '#', 'g')))";
    private static final String FROM = " from act_ru_incident i join act_re_procdef d on d.id_ = i.proc_def_id_"
            + " left join act_ru_execution p on p.id_ = i.proc_inst_id_ where i.root_cause_incident_id_ = i.id_";
    private final JdbcClient db;
    private final ManagementService management;
    private final ExternalTaskService outside;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final StuckWords words;

    StuckJobs(
            JdbcClient db,
            ManagementService management,
            ExternalTaskService outside,
            RepositoryService repository,
            RuntimeService runtime,
            StuckWords words) {
        this.runtime = runtime;
        this.db = db;
        this.management = management;
        this.outside = outside;
        this.repository = repository;
        this.words = words;
    }

    /** One incident; {@code businessKey} is a ticket number or a session id. */
    public record One(String id, @Nullable String businessKey, Instant since) {}

    /** One step of a ticket that waits for somebody to mend its cause. */
    public record Waiting(
            String id, String process, @Nullable String step, String reason, String message) {}

    /**
     * Incidents of one cause; numbers and ids in the failure make no other cause.
     *
     * @param cause names the group for a retry
     * @param reason what is broken, in two or three words
     * @param message the failure in the reader's language
     * @param items the first 20 of them
     */
    public record Group(
            String cause,
            String process,
            String processName,
            @Nullable String element,
            @Nullable String elementName,
            String reason,
            String message,
            int count,
            @Nullable Instant since,
            List<One> items) {}

    /** @return most frequent first, at most 100 */
    @Transactional(readOnly = true)
    public List<Group> groups() {
        Map<String, List<One>> items = items();
        return db.sql("select " + CAUSE
                        + " as cause, d.key_ as process, max(d.id_) as definition,"
                        + " max(coalesce(i.failed_activity_id_, i.activity_id_)) as element,"
                        + " max(split_part(coalesce(i.incident_msg_, ''), E'\\n"
                        + "', 1)) as message, count(*) as count, min(i.incident_timestamp_) as since" + FROM
                        + " group by 1, 2 order by count(*) desc, 1 limit 100")
                .query((row, n) -> group(row, items))
                .list();
    }

    private Map<String, List<One>> items() {
        return db
                .sql("select * from (select " + CAUSE + " as cause, i.id_, p.business_key_, i.incident_timestamp_,"
                        + " row_number() over (partition by " + CAUSE + " order by i.incident_timestamp_, i.id_) as n"
                        + FROM + ") a where n <= 20 order by n")
                .query((row, n) -> Map.entry(
                        row.getString("cause"),
                        new One(
                                row.getString("id_"),
                                row.getString("business_key_"),
                                row.getTimestamp("incident_timestamp_").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, toList())));
    }

    /** @return what is stuck in any process of this ticket or session, oldest first */
    @Transactional(readOnly = true)
    public List<Waiting> of(String businessKey) {
        return db.sql("select i.id_, i.incident_msg_, i.incident_type_, d.id_ as definition, d.key_,"
                        + " coalesce(i.failed_activity_id_, i.activity_id_) as"
                        + " element" + FROM + " and p.business_key_ = ? order by i.incident_timestamp_ limit 50")
                .param(businessKey)
                .query((row, n) -> {
                    StuckWords.Said said = words.of(row.getString("incident_msg_"));
                    String step = name(row.getString("definition"), row.getString("element"));
                    String process = processName(row.getString("definition"), row.getString("key_"));
                    return new Waiting(row.getString("id_"), process, step, said.reason(), said.text());
                })
                .list();
    }

    /** @return how many are tried again now */
    public int retry(String cause) {
        return retry(" and " + CAUSE + " = :which", cause);
    }

    /** @param incidents their ids */
    public int retryIncidents(Collection<String> incidents) {
        return incidents.isEmpty() ? 0 : retry(" and i.id_ in (:which)", incidents);
    }

    private int retry(String where, Object which) {
        Map<String, List<String>> failed = db
                .sql("select i.incident_type_ as type, i.configuration_ as id" + FROM
                        + " and i.configuration_ is not null" + where + " limit " + MOST)
                .param("which", which)
                .query((row, n) -> Map.entry(row.getString("type"), row.getString("id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, toList())));
        List<String> jobs = failed.getOrDefault(Incident.FAILED_JOB_HANDLER_TYPE, List.of());
        List<String> tasks = failed.getOrDefault(Incident.EXTERNAL_TASK_HANDLER_TYPE, List.of());
        if (!jobs.isEmpty()) {
            management.setJobRetries(jobs, 1);
        }
        if (!tasks.isEmpty()) {
            outside.setRetries(tasks, 1);
        }
        List<String> steps = failed.getOrDefault(PatientStep.INCIDENT, List.of());
        steps.forEach(runtime::signal);
        return jobs.size() + tasks.size() + steps.size();
    }

    private Group group(ResultSet row, Map<String, List<One>> items) throws SQLException {
        String element = row.getString("element");
        String process = row.getString("process");
        String cause = row.getString("cause");
        var since = row.getTimestamp("since");
        StuckWords.Said said = words.of(row.getString("message"));
        return new Group(
                cause,
                process,
                processName(row.getString("definition"), process),
                element,
                name(row.getString("definition"), element),
                said.reason(),
                said.text(),
                row.getInt("count"),
                since == null ? null : since.toInstant(),
                items.getOrDefault(cause, List.of()));
    }

    private String processName(String definition, String key) {
        String name = name(definition, key);
        return name == null ? key : name;
    }

    private @Nullable String name(String definition, @Nullable String element) {
        return element == null
                ? null
                : DrawnName.of(
                        repository.getBpmnModelInstance(definition).getModelElementById(element),
                        LocaleContextHolder.getLocale());
    }
}
