package org.lanedesk.engine.safe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.lanedesk.shared.DomainClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * How many jobs one process instance may run in a minute, for all nodes together. The first few of a minute are counted
 * by each node for itself, for nearly every instance has no more; from then on all of them are in the store.
 */
@Component
public class JobRate {
    static final int MAX_PER_MINUTE = 120;
    static final int UNTOLD = 10;
    private final Map<String, Integer> fresh = new ConcurrentHashMap<>();
    private final AtomicLong minute = new AtomicLong();
    private final Supplier<JdbcClient> db;
    private final DomainClock clock;

    JobRate(ObjectProvider<JdbcClient> db, DomainClock clock) {
        this.db = SingletonSupplier.of(db::getObject);
        this.clock = clock;
    }

    void count(String instance, String activity) {
        long now = clock.instant().getEpochSecond() / 60;
        if (minute.getAndSet(now) != now) {
            fresh.clear();
        }
        int here = fresh.merge(instance, 1, Integer::sum);
        if (here <= UNTOLD) {
            return;
        }
        int untold = here == UNTOLD + 1 ? here : 1;
        int done = db.get()
                .sql("insert into engine_job_rate as r (instance_id, minute, jobs) values (?, ?, ?)"
                        + " on conflict (instance_id) do update set"
                        + " jobs = case when r.minute = excluded.minute then r.jobs else 0 end + excluded.jobs,"
                        + " minute = excluded.minute returning jobs")
                .params(instance, now, untold)
                .query(Integer.class)
                .single();
        if (done > MAX_PER_MINUTE) {
            throw new ProcessEngineException("(" + activity + "): more than " + MAX_PER_MINUTE
                    + " jobs in a minute; a timer or an asynchronous loop comes too often");
        }
    }
}
