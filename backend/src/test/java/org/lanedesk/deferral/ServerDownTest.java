package org.lanedesk.deferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;

/** A timer falls due while nothing runs that could hear it. */
@DeskTest
class ServerDownTest {
    @Autowired
    MailDesk mail;

    @Autowired
    ProcessEngine engine;

    @Autowired
    DomainClock clock;

    private JobExecutor jobs() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    /** The clock may still stand where another test has left it. */
    @BeforeEach
    void now() {
        clock.move(Duration.ZERO);
    }

    @AfterEach
    void up() {
        jobs().start();
        clock.move(Duration.ZERO);
    }

    @Test
    @Feature("C03")
    void whatFellDueWhileTheServerWasDownReturnsOnceAtTheStart() {
        MailDesk.Line line = mail.line("00:00-24:00");
        long number = line.opens(MailDesk.somebody(), "Later", "On Friday");
        line.agent()
                .post("/tickets/" + number + "/actions/defer", Map.of("duration", "PT4H", "reason", "date"))
                .expect(200);
        jobs().shutdown();
        clock.move(Duration.ofHours(4).plusMinutes(20));
        assertThat(line.statusClass(number)).isEqualTo("deferred");
        jobs().start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> line.statusClass(number).equals("open"));
        clock.move(Duration.ofHours(6));
        assertThat(line.events(number).stream().filter("returned"::equals)).hasSize(1);
        assertThat(line.ticket(number).path("returned").asBoolean()).isTrue();
    }
}
