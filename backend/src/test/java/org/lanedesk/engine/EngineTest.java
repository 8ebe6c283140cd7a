package org.lanedesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Problem;
import org.lanedesk.test.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@DeskTest
class EngineTest {
    @Autowired
    Engine engine;

    @Autowired
    Releases releases;

    final String key = UUID.randomUUID().toString();

    @BeforeEach
    void deploy() throws Exception {
        releases.publishShipped(
                Map.of("engine/door.bpmn", new ClassPathResource("engine/door.bpmn").getContentAsByteArray()));
    }

    @Test
    void aProcessHearsWhatItWaitsForAndNothingElse() {
        engine.start("doorTest", key, Map.of("a", 1));
        assertThat(engine.awaits("doorTest", key)).containsExactlyInAnyOrder("door.pushed", "door.closed");
        assertThat(engine.tell(key, "door.unknown", Map.of())).isZero();
        assertThat(engine.tell(key, "door.pushed", Map.of("b", "x"))).isEqualTo(1);
        assertThat(engine.variables("doorTest", key)).containsEntry("a", 1).containsEntry("b", "x");
        assertThat(engine.tellProcess("other", key, "door.closed", Map.of())).isZero();
        assertThat(engine.tellProcess("doorTest", key, "door.closed", Map.of())).isEqualTo(1);
        assertThat(engine.runs("doorTest", key)).isFalse();
        assertThat(engine.awaits("doorTest", key)).isEmpty();
    }

    @Test
    void allInstancesWithTheKeyHearAndEnd() {
        engine.start("doorTest", key, Map.of());
        engine.start("doorTest", key, Map.of());
        assertThat(engine.tell(key, "door.pushed", Map.of())).isEqualTo(2);
        engine.end("doorTest", key, "test");
        assertThat(engine.runs("doorTest", key)).isFalse();
    }

    @Test
    void anUnknownProcessIsRefused() {
        assertThatThrownBy(() -> engine.start("nowhere", key, Map.of())).isInstanceOf(Problem.class);
    }

    @Test
    void equalFilesAreReleasedOnceAndADesignersVersionIsKept() {
        String name = "p" + key.replace("-", "");
        String path = "engine/" + name + ".bpmn";
        byte[] first = model(name, "one");
        assertThat(releases.publishShipped(Map.of(path, first)).models()).hasSize(1);
        assertThat(releases.publishShipped(Map.of(path, first)).models()).isEmpty();
        assertThat(releases.publishShipped(Map.of(path, model(name, "two"))).models())
                .singleElement()
                .satisfies(m -> assertThat(m.version()).isEqualTo(2));
        releases.publish("mine", "studio", Map.of(path, model(name, "three")));
        assertThat(releases.publishShipped(Map.of(path, model(name, "four"))).models())
                .isEmpty();
        assertThat(releases.bytes(path)).isEqualTo(model(name, "three"));
    }

    private static byte[] model(String id, String name) {
        return ("""
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="http://lanedesk.org">
                <bpmn:process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P30D"><bpmn:startEvent id="startEvent_begun" name="Begun"/></bpmn:process></bpmn:definitions>""".formatted(id, name)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
