package org.lanedesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.test.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** What a message brings belongs to what it opens, and every step is in the history. */
@DeskTest
class SideBySideTest {
    @Autowired
    Engine engine;

    @Autowired
    Releases releases;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    final String key = UUID.randomUUID().toString();

    @BeforeEach
    void started() throws Exception {
        releases.publishShipped(
                Map.of("engine/side.bpmn", new ClassPathResource("engine/side.bpmn").getContentAsByteArray()));
        engine.start("sideTest", key, Map.of("a", 1));
    }

    @Test
    void twoEventSubprocessesKeepWhatTheirMessagesBrought() {
        engine.tellProcess("sideTest", key, "side.opened", Map.of("n", "first"));
        engine.tellProcess("sideTest", key, "side.opened", Map.of("n", "second"));
        assertThat(looks()).extracting(t -> tasks.getVariable(t.getId(), "n")).containsExactly("first", "second");
        assertThat(engine.variables("sideTest", key)).containsOnlyKeys("a");
        engine.tellProcess("sideTest", key, "side.main", Map.of("n", "of all"));
        assertThat(engine.variables("sideTest", key)).containsEntry("n", "of all");
        assertThat(looks()).extracting(t -> tasks.getVariable(t.getId(), "n")).containsExactly("first", "second");
    }

    @Test
    void stepsAreKeptWithTheirTimesPeopleAndEnds() {
        engine.tellProcess("sideTest", key, "side.main", Map.of());
        engine.tellProcess("sideTest", key, "side.opened", Map.of());
        Task look = looks().get(0);
        tasks.setAssignee(look.getId(), "somebody");
        tasks.complete(look.getId());
        assertThat(steps("endEvent_seen")).hasSize(1).allMatch(s -> s.getEndTime() != null);
        assertThat(steps("userTask_look"))
                .singleElement()
                .satisfies(s -> assertThat(s.getAssignee()).isEqualTo("somebody"));
        assertThat(steps("event_rest"))
                .singleElement()
                .satisfies(s -> assertThat(s.getEndTime()).isNull());
        engine.end("sideTest", key, "test");
        assertThat(steps("event_rest")).singleElement().satisfies(s -> {
            assertThat(s.isCanceled()).isTrue();
            assertThat(s.getDurationInMillis()).isNotNegative();
            assertThat(s.getActivityName()).isEqualTo("Rest heard");
            assertThat(s.getActivityType()).isEqualTo("intermediateMessageCatch");
            assertThat(s.getProcessDefinitionKey()).isEqualTo("sideTest");
        });
        assertThat(steps("startEvent_begun")).singleElement().satisfies(s -> {
            assertThat(s.isCompleteScope()).isFalse();
            assertThat(s.getStartTime()).isEqualTo(s.getEndTime());
            assertThat(s.getParentActivityInstanceId()).isEqualTo(s.getProcessInstanceId());
            assertThat(s.getRootProcessInstanceId()).isEqualTo(s.getProcessInstanceId());
        });
    }

    private List<Task> looks() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    private List<HistoricActivityInstance> steps(String element) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(element)
                .list();
    }
}
