package org.lanedesk.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has failed for the last time and waits for a person, by its cause (S14). */
@Component
@Transactional
public class StuckJobs {
    private static final int MOST = 1_000;
    private static final String CAUSE = "md5(concat_ws('|', d.key_, coalesce(i.failed_activity_id_, i.activity_id_),"
            + " split_part(coalesce(i.incident_msg_, ''), E'\\n', 1)))";
    private static final String FROM = " from act_ru_incident i join act_re_procdef d on d.id_ = i.proc_def_id_"
            + " left join act_ru_execution p on p.id_ = i.proc_inst_id_ where i.root_cause_incident_id_ = i.id_";
    private final JdbcClient db;
    private final ManagementService management;
    private final RepositoryService repository;

    StuckJobs(JdbcClient db, ManagementService management, RepositoryService repository) {
        this.db = db;
        this.management = management;
        this.repository = repository;
    }

    /**
     * Incidents of one cause.
     *
     * @param cause names the group for a retry
     * @param message the first line of the failure
     * @param businessKeys of at most 20 of the instances: ticket numbers, session ids
     */
    public record Group(
            String cause,
            String process,
            String processName,
            @Nullable String element,
            @Nullable String elementName,
            String message,
            int count,
            @Nullable Instant since,
            List<String> businessKeys,
            List<String> ids) {}

    /** @return most frequent first, at most 100 */
    @Transactional(readOnly = true)
    public List<Group> groups() {
        return db.sql("select " + CAUSE
                        + " as cause, d.key_ as process, max(d.name_) as name, max(d.id_) as definition,"
                        + " max(coalesce(i.failed_activity_id_, i.activity_id_)) as element,"
                        + " max(split_part(coalesce(i.incident_msg_, ''), E'\\n"
                        + "', 1)) as message, count(*) as count, min(i.incident_timestamp_) as since,"
                        + " (array_agg(distinct p.business_key_) filter (where p.business_key_ is not null))[1:20] as"
                        + " keys, (array_agg(i.id_))[1:20] as ids" + FROM
                        + " group by 1, 2 order by count(*) desc, 1 limit 100")
                .query(this::group)
                .list();
    }

    /** @return how many jobs are tried again now */
    public int retry(String cause) {
        return retry(db.sql("select i.configuration_" + FROM + " and i.configuration_ is not null and " + CAUSE
                        + " = ? limit " + MOST)
                .param(cause)
                .query(String.class)
                .list());
    }

    /** @param incidents their ids */
    public int retryIncidents(Collection<String> incidents) {
        return incidents.isEmpty()
                ? 0
                : retry(db.sql("select i.configuration_" + FROM
                                + " and i.configuration_ is not null and i.id_ in (:ids)" + " limit " + MOST)
                        .param("ids", incidents)
                        .query(String.class)
                        .list());
    }

    private int retry(List<String> jobs) {
        if (!jobs.isEmpty()) {
            management.setJobRetries(jobs, 1);
        }
        return jobs.size();
    }

    private Group group(ResultSet row, int n) throws SQLException {
        String element = row.getString("element");
        String process = row.getString("process");
        var since = row.getTimestamp("since");
        return new Group(
                row.getString("cause"),
                process,
                row.getString("name") == null ? process : row.getString("name"),
                element,
                name(row.getString("definition"), element),
                row.getString("message"),
                row.getInt("count"),
                since == null ? null : since.toInstant(),
                texts(row, "keys"),
                texts(row, "ids"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private @Nullable String name(String definition, @Nullable String element) {
        return element == null
                        || !(repository.getBpmnModelInstance(definition).getModelElementById(element)
                                instanceof FlowElement flow)
                ? null
                : flow.getName();
    }
}
