package org.lanedesk.engine.safe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.engine.IncidentOpened;
import org.lanedesk.engine.ModelRefused;
import org.lanedesk.engine.Releases;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What gets past the gate and still would not end is stopped while it runs. */
@DeskTest
@Feature("S22")
class LimitsTest {
    private static final String MANY = """
        <bpmn:sequenceFlow id="f%1$s" sourceRef="%2$s" targetRef="%1$s"/>
        <bpmn:task id="%1$s" name="Many"><bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">${times}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>
        """;

    @Autowired
    Engine engine;

    @Autowired
    Releases releases;

    @Autowired
    JobRate rate;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    HistoryService history;

    @Autowired
    Heard heard;

    @Autowired
    ObjectProvider<JdbcClient> stores;

    @Autowired
    DomainClock clock;

    final String key = UUID.randomUUID().toString();

    private void deploy(String id, String body) {
        String xml = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="http://lanedesk.org">
            <bpmn:process id="%s" name="Limits" isExecutable="true" camunda:historyTimeToLive="P30D">
            <bpmn:startEvent id="start" name="Start"/>%s
            </bpmn:process></bpmn:definitions>\
            """.formatted(id, body);
        releases.publish("test", "studio", Map.of("test/" + id + ".bpmn", xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void endlessFeelInAJobIsAnIncidentAfterThreeTries() {
        deploy("limitsFeel", """
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="step"/>
            <bpmn:scriptTask id="step" name="Count for ever" scriptFormat="feel" camunda:asyncBefore="true" camunda:resultVariable="r"><bpmn:script>count(for i in 1..4000 return count(for j in 1..4000 return i * j))</bpmn:script></bpmn:scriptTask>
            <bpmn:sequenceFlow id="f2" sourceRef="step" targetRef="end"/><bpmn:endEvent id="end" name="End"/>\
            """);
        engine.start("limitsFeel", key, Map.of());
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(heard.incidents).anyMatch(i -> key.equals(i.businessKey())));
        IncidentOpened incident = heard.incidents.stream()
                .filter(i -> key.equals(i.businessKey()))
                .findFirst()
                .orElseThrow();
        assertThat(incident.process()).isEqualTo("limitsFeel");
        assertThat(incident.element()).isEqualTo("step");
        assertThat(incident.elementName()).isEqualTo("Count for ever");
        assertThat(incident.message()).contains("takes too long");
        await().untilAsserted(() -> assertThat(history.createHistoricIncidentQuery()
                        .incidentId(incident.id())
                        .count())
                .isEqualTo(1));
        engine.end("limitsFeel", key, "test");
    }

    @Test
    void aLongWayWithoutAWaitIsStopped() {
        deploy(
                "limitsSteps",
                MANY.formatted("a", "start")
                        + MANY.formatted("b", "a")
                        + MANY.formatted("c", "b")
                        + MANY.formatted("d", "c"));
        engine.start("limitsSteps", key, Map.of("times", 20));
        assertThat(engine.runs("limitsSteps", key)).isFalse();
        assertThatThrownBy(() -> engine.start("limitsSteps", key, Map.of("times", 499)))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("steps without a wait");
        assertThatThrownBy(() -> engine.start("limitsSteps", key, Map.of("times", 1_000_000)))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("instances of one step");
    }

    @Test
    void jobsOfOneInstanceAreCountedByTheMinute() {
        transactions.executeWithoutResult(tx -> {
            for (int i = 0; i < JobRate.MAX_PER_MINUTE; i++) {
                rate.count(key, "step");
            }
            rate.count(UUID.randomUUID().toString(), "step");
        });
        assertThatThrownBy(() -> transactions.executeWithoutResult(tx -> {
                    for (int i = 0; i <= JobRate.MAX_PER_MINUTE; i++) {
                        rate.count(key, "step");
                    }
                }))
                .hasMessageContaining("jobs in a minute");
    }

    @Test
    void jobsOfAllNodesCountTogetherAndTheFirstFewAskNobody() {
        // early in a minute, so that none begins meanwhile
        Duration early = Duration.ofSeconds(5 - clock.instant().getEpochSecond() % 60);
        JobRate other = new JobRate(stores, clock);
        clock.shifted(early, () -> {
            both(other, JobRate.UNTOLD);
            assertThat(stored()).isEmpty();
            both(other, JobRate.MAX_PER_MINUTE / 2 - JobRate.UNTOLD);
            assertThat(stored()).containsExactly(JobRate.MAX_PER_MINUTE);
            assertThatThrownBy(() -> other.count(key, "step")).hasMessageContaining("jobs in a minute");
            return true;
        });
        clock.shifted(early.plusMinutes(1), () -> {
            both(other, JobRate.UNTOLD + 1);
            return true;
        });
        assertThat(stored()).containsExactly(2 * (JobRate.UNTOLD + 1));
    }

    private void both(JobRate other, int times) {
        for (int i = 0; i < times; i++) {
            rate.count(key, "step");
            other.count(key, "step");
        }
    }

    private List<Integer> stored() {
        return stores.getObject()
                .sql("select jobs from engine_job_rate where instance_id = ?")
                .param(key)
                .query(Integer.class)
                .list();
    }

    @Test
    void whatTheEngineCannotReadIsToldToo() {
        assertThatThrownBy(() -> deploy(
                        "limitsBroken", "<bpmn:sequenceFlow id=\"f1\" sourceRef=\"start\" targetRef=\"nowhere\"/>"))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("f1");
    }
}
