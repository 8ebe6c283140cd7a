package org.lanedesk.engine.safe;

import java.time.Instant;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.lanedesk.shared.DomainClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** How many jobs one process instance may run in a minute, for all nodes together. */
@Component
public class JobRate {
    static final int MAX_PER_MINUTE = 120;
    private final Supplier<JdbcClient> db;
    private final DomainClock clock;

    JobRate(ObjectProvider<JdbcClient> db, DomainClock clock) {
        this.db = SingletonSupplier.of(db::getObject);
        this.clock = clock;
    }

    void count(String instance, String activity) {
        Instant now = clock.instant();
        int done = db.get()
                .sql("insert into engine_job_rate as r (instance_id, minute, jobs) values (?, ?, 1)"
                        + " on conflict (instance_id) do update set"
                        + " jobs = case when r.minute = excluded.minute then r.jobs + 1 else 1 end,"
                        + " minute = excluded.minute returning jobs")
                .params(instance, now.getEpochSecond() / 60)
                .query(Integer.class)
                .single();
        if (done > MAX_PER_MINUTE) {
            throw new ProcessEngineException("(" + activity + "): more than " + MAX_PER_MINUTE
                    + " jobs in a minute; a timer or an asynchronous loop comes too often");
        }
    }
}
