package org.lanedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.engine.Releases;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Much falls due at once: the deadlines are worked on before what has waited longer. */
@DeskTest
class DeadlinesFirstTest {
    private static final int OTHERS = 150;
    private static final int DEADLINES = 3;

    @Autowired
    TestTickets desk;

    @Autowired
    Engine engine;

    @Autowired
    Releases releases;

    @Autowired
    ProcessEngine camunda;

    @Autowired
    DomainClock clock;

    @Autowired
    JdbcClient db;

    private JobExecutor jobs() {
        return ((ProcessEngineConfigurationImpl) camunda.getProcessEngineConfiguration()).getJobExecutor();
    }

    @BeforeEach
    void now() throws Exception {
        clock.move(Duration.ZERO);
        releases.publishShipped(
                Map.of("engine/nap.bpmn", new ClassPathResource("engine/nap.bpmn").getContentAsByteArray()));
    }

    @AfterEach
    void up() {
        jobs().start();
        clock.move(Duration.ZERO);
    }

    @Test
    void deadlinesAreWorkedOnBeforeEverythingElseThatIsDue() {
        TestLine line = desk.line("00:00-24:00");
        jobs().shutdown();
        List<String> others =
                IntStream.range(0, OTHERS).mapToObj(i -> line.line() + "-" + i).toList();
        others.forEach(key -> engine.start("napTest", key, Map.of()));
        List<String> deadlines = LongStream.range(0, DEADLINES)
                .mapToObj(i -> String.valueOf(desk.open(line, "normal")))
                .toList();
        desk.pass(Duration.ofMinutes(50));

        jobs().start();
        await().untilAsserted(() -> {
            assertThat(ends("event_minutePassed", others)).hasSize(OTHERS);
            assertThat(ends("event_momentReached", deadlines)).hasSize(DEADLINES);
        });
        Long last = Collections.max(ends("event_momentReached", deadlines));
        long before = ends("event_minutePassed", others).stream()
                .filter(end -> end < last)
                .count();
        // what is taken along in the same go may be sooner, and each thread has its own
        assertThat(before).isLessThan(OTHERS / 2);
    }

    /** When this step was left first, in milliseconds, one for each key. */
    private List<Long> ends(String step, List<String> keys) {
        return db
                .sql("select min(a.end_time_) from act_hi_actinst a"
                        + " join act_hi_procinst p on p.id_ = a.proc_inst_id_"
                        + " where a.act_id_ = :step and p.business_key_ in (:keys) and a.end_time_ is not null"
                        + " group by p.business_key_")
                .param("step", step)
                .param("keys", keys)
                .query(java.sql.Timestamp.class)
                .list()
                .stream()
                .map(java.sql.Timestamp::getTime)
                .toList();
    }
}
