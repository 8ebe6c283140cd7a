package org.lanedesk.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryTopicBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps that programs outside do: they fetch them by topic, under a lock, and say how it went (S21). */
@Component
public class OutsideTasks {
    private static final int MOST = 100;
    private static final Duration LONGEST = Duration.ofHours(24);
    private final ExternalTaskService tasks;
    private final UnitOfWork work;
    private final JdbcClient db;
    private final DomainClock clock;

    OutsideTasks(ExternalTaskService tasks, UnitOfWork work, JdbcClient db, DomainClock clock) {
        this.tasks = tasks;
        this.work = work;
        this.db = db;
        this.clock = clock;
    }

    /**
     * What a worker fetches of one topic.
     *
     * @param lock how long nobody else gets what it fetches
     * @param variables which it wants; null = all
     */
    public record Topic(
            String name,
            Duration lock,
            @Nullable List<String> variables,
            boolean local,
            @Nullable String businessKey,
            @Nullable String process) {}

    /** A step that waits for a worker; {@code worker} is null while nobody has it. */
    public record Waiting(
            String process,
            String element,
            String topic,
            @Nullable String worker) {}

    /** @return the tasks that this worker has now */
    public List<LockedExternalTask> fetch(String worker, int most, boolean byPriority, List<Topic> topics) {
        var fetch = tasks.fetchAndLock(Math.min(most, MOST), worker, byPriority);
        ExternalTaskQueryTopicBuilder builder = null;
        for (Topic topic : topics) {
            long lock = Math.min(topic.lock.toMillis(), LONGEST.toMillis());
            builder = (builder == null ? fetch : builder).topic(topic.name, lock);
            if (topic.variables != null) {
                builder = builder.variables(topic.variables);
            }
            if (topic.local) {
                builder = builder.localVariables();
            }
            if (topic.businessKey != null) {
                builder = builder.businessKey(topic.businessKey);
            }
            if (topic.process != null) {
                builder = builder.processDefinitionKey(topic.process);
            }
        }
        return builder == null ? List.of() : builder.execute();
    }

    /** @return whether something of these topics may be fetched now; cheap */
    public boolean anyFor(Set<String> topics) {
        return db.sql("select exists (select 1 from act_ru_ext_task where topic_name_ in (:topics) and"
                        + " (lock_exp_time_ is null or lock_exp_time_ <= :now) and (retries_ is null or retries_ >"
                        + " 0) and suspension_state_ = 1)")
                .param("topics", topics)
                .param("now", java.sql.Timestamp.from(now()))
                .query(Boolean.class)
                .single();
    }

    private Instant now() {
        return clock.instant();
    }

    public void complete(String task, String worker, Map<String, Object> variables, Map<String, Object> local) {
        work.run(() -> tasks.complete(task, worker, variables, local));
    }

    /** @param retries how many tries are left; 0 stops the step as an incident */
    public void fail(
            String task,
            String worker,
            String message,
            @Nullable String details,
            int retries,
            Duration pause,
            Map<String, Object> variables,
            Map<String, Object> local) {
        work.run(
                () -> tasks.handleFailure(task, worker, message, details, retries, pause.toMillis(), variables, local));
    }

    public void bpmnError(
            String task, String worker, String code, @Nullable String message, Map<String, Object> variables) {
        work.run(() -> tasks.handleBpmnError(task, worker, code, message, variables));
    }

    public void extend(String task, String worker, Duration lock) {
        work.run(() -> tasks.extendLock(task, worker, Math.min(lock.toMillis(), LONGEST.toMillis())));
    }

    public void lock(String task, String worker, Duration lock) {
        work.run(() -> tasks.lock(task, worker, Math.min(lock.toMillis(), LONGEST.toMillis())));
    }

    public void unlock(String task) {
        work.run(() -> tasks.unlock(task));
    }

    /** @return what the processes of this ticket or session wait for outside */
    public List<Waiting> of(String businessKey) {
        return db.sql("select d.key_ as process, t.act_id_ as element, t.topic_name_ as topic,"
                        + " case when t.lock_exp_time_ > :now then t.worker_id_ end as worker"
                        + " from act_ru_ext_task t join act_ru_execution p on p.id_ = t.proc_inst_id_"
                        + " join act_re_procdef d on d.id_ = t.proc_def_id_ where p.business_key_ = :key"
                        + " and (t.retries_ is null or t.retries_ > 0) order by 1, 2")
                .param("now", java.sql.Timestamp.from(now()))
                .param("key", businessKey)
                .query(Waiting.class)
                .list();
    }
}
