package org.lanedesk.engine.play;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.CaseRun;
import org.lanedesk.shared.DomainClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** The jobs of a run's own instances, each run at its own moment of the run's clock. */
@Component
class Timers {
    private static final String OWN = " from act_ru_job j join act_ru_execution p on p.id_ = j.process_instance_id_"
            + " join act_ru_execution r on r.id_ = p.root_proc_inst_id_"
            + " where r.business_key_ in (:keys) and j.retries_ > 0"
            + " and coalesce(j.duedate_, timestamp 'epoch') <= :until";
    private static final int MAX_JOBS = 1_000;

    private final JdbcClient db;
    private final ManagementService management;
    private final DomainClock clock;

    Timers(JdbcClient db, ManagementService management, DomainClock clock) {
        this.db = db;
        this.management = management;
        this.clock = clock;
    }

    private record Due(String id, @Nullable Timestamp at) {}

    /** Moves the run's clock and does what falls due on the way; then the rest at the new time. */
    void advance(CaseRun run, Duration by, Runnable rest) {
        step(run, clock.instant().plus(by), rest, 0);
    }

    private void step(CaseRun run, Instant target, Runnable rest, int done) {
        Due next = next(run, target);
        if (done > MAX_JOBS) {
            throw new IllegalStateException("more than " + MAX_JOBS + " jobs in one advance");
        }
        Instant at = next == null || next.at == null ? target : next.at.toInstant();
        Duration shift = Duration.between(clock.instant(), next == null ? target : at);
        clock.shifted(shift.isNegative() ? Duration.ZERO : shift, () -> {
            if (next == null) {
                rest.run();
            } else {
                management.executeJob(next.id);
                TransactionSynchronizationUtils.triggerBeforeCommit(false);
                step(run, target, rest, done + 1);
            }
            return true;
        });
    }

    /** Does what is due now. */
    void runDue(CaseRun run) {
        for (int i = 0; i < MAX_JOBS; i++) {
            Due due = next(run, clock.instant());
            if (due == null) {
                return;
            }
            management.executeJob(due.id);
            TransactionSynchronizationUtils.triggerBeforeCommit(false);
        }
    }

    private @Nullable Due next(CaseRun run, Instant until) {
        if (run.businessKeys().isEmpty()) {
            return null;
        }
        return db.sql("select j.id_ as id, j.duedate_ as at" + OWN + " order by j.duedate_ nulls first limit 1")
                .param("keys", run.businessKeys())
                .param("until", Timestamp.from(until))
                .query(Due.class)
                .optional()
                .orElse(null);
    }

    private record Place(String process, String element) {}

    /** @return process → ids of the elements where a token is */
    Map<String, List<String>> waiting(CaseRun run) {
        if (run.businessKeys().isEmpty()) {
            return Map.of();
        }
        return db
                .sql("select d.key_ as process, e.act_id_ as element from act_ru_execution e"
                        + " join act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " join act_ru_execution p on p.id_ = e.proc_inst_id_"
                        + " join act_ru_execution r on r.id_ = p.root_proc_inst_id_"
                        + " where r.business_key_ in (:keys) and e.act_id_ is not null"
                        + " and e.is_event_scope_ is not true"
                        + " and not exists (select 1 from act_ru_execution c where c.parent_id_ = e.id_) order by 1, 2")
                .param("keys", run.businessKeys())
                .query(Place.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Place::process, TreeMap::new, Collectors.mapping(Place::element, Collectors.toList())));
    }
}
