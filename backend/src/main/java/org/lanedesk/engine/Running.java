package org.lanedesk.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many instances run, in which version, and where they stand. */
@Component
@Transactional(readOnly = true)
public class Running {
    private final JdbcClient db;
    private final RepositoryService repository;

    Running(JdbcClient db, RepositoryService repository) {
        this.repository = repository;
        this.db = db;
    }

    public record OfVersion(int version, int count) {}

    public record AtElement(String element, int count) {}

    public record Stuck(@Nullable String element, @Nullable String message, int count) {}

    /** A timer of a running instance; {@code businessKey} is a ticket number or a session id. */
    public record Timer(
            String element,
            @Nullable String elementName,
            int version,
            Instant at,
            @Nullable String businessKey) {}

    public int timerCount(String process) {
        return db.sql("select count(*) from act_ru_job where process_def_key_ = ? and type_ = 'timer'"
                        + " and duedate_ is not null and process_instance_id_ is not null")
                .param(process)
                .query(Integer.class)
                .single();
    }

    /** @return the next 50 timers of its running instances, the earliest first */
    public List<Timer> timers(String process) {
        Map<String, BpmnModelInstance> drawings = new HashMap<>();
        return db.sql("select f.act_id_, j.process_def_id_, d.version_, j.duedate_, p.business_key_ from act_ru_job j"
                        + " join act_ru_jobdef f on f.id_ = j.job_def_id_"
                        + " join act_re_procdef d on d.id_ = j.process_def_id_"
                        + " left join act_ru_execution p on p.id_ = j.process_instance_id_"
                        + " where j.process_def_key_ = ? and j.type_ = 'timer' and j.duedate_ is not null"
                        + " and j.process_instance_id_ is not null order by j.duedate_, j.id_ limit 50")
                .param(process)
                .query((row, n) -> {
                    String element = row.getString("act_id_");
                    var drawn = drawings.computeIfAbsent(
                                    row.getString("process_def_id_"), repository::getBpmnModelInstance)
                            .getModelElementById(element);
                    return new Timer(
                            element,
                            DrawnName.of(drawn, LocaleContextHolder.getLocale()),
                            row.getInt("version_"),
                            row.getTimestamp("duedate_").toInstant(),
                            row.getString("business_key_"));
                })
                .list();
    }

    /** @return process → running instances */
    public Map<String, Integer> counts() {
        return counted("select d.key_, count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                + " where e.parent_id_ is null group by 1");
    }

    /** @return process → open incidents */
    public Map<String, Integer> incidents() {
        return counted("select d.key_, count(*) from act_ru_incident i join act_re_procdef d on d.id_ = i.proc_def_id_"
                + " where i.root_cause_incident_id_ = i.id_ group by 1");
    }

    public List<OfVersion> versions(String process) {
        return db.sql("select d.version_ as version, count(*) as count from act_ru_execution e"
                        + " join act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " where d.key_ = ? and e.parent_id_ is null group by 1 order by 1 desc")
                .param(process)
                .query(OfVersion.class)
                .list();
    }

    public List<AtElement> elements(String process) {
        return db.sql("select e.act_id_ as element, count(*) as count from act_ru_execution e"
                        + " join act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " where d.key_ = ? and e.act_id_ is not null and e.is_event_scope_ is not true"
                        + " and not exists (select 1 from act_ru_execution c where c.parent_id_ = e.id_)"
                        + " group by 1 order by 2 desc, 1")
                .param(process)
                .query(AtElement.class)
                .list();
    }

    public List<Stuck> incidents(String process) {
        return db.sql("select coalesce(i.failed_activity_id_, i.activity_id_) as element, i.incident_msg_ as"
                        + " message, count(*) as count from act_ru_incident i join act_re_procdef d on d.id_ ="
                        + " i.proc_def_id_ where d.key_ = ? and i.root_cause_incident_id_ = i.id_ group by 1, 2"
                        + " order by 3 desc limit 100")
                .param(process)
                .query(Stuck.class)
                .list();
    }

    private Map<String, Integer> counted(String sql) {
        Map<String, Integer> counts = new HashMap<>();
        db.sql(sql).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }
}
