package org.lanedesk.studio;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.test.Api;
import tools.jackson.databind.JsonNode;

/** Small models for tests of the studio. */
final class Drawings {
    private Drawings() {}

    static String key(String letter) {
        return letter + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    static String process(String id, String inside) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="x">
              <bpmn:process id="%s" name="A test" isExecutable="true" camunda:historyTimeToLive="P365D">%s</bpmn:process>
            </bpmn:definitions>
            """.formatted(id, inside);
    }

    /** A process that waits at one user task. */
    static String waiting(String id, String name) {
        return process(
                id,
                "<bpmn:startEvent id=\"s\" /><bpmn:sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"u\" />"
                        + "<bpmn:userTask id=\"u\" name=\"" + name + "\" />");
    }

    /** A process that waits three days, then ends. */
    static String timed(String id) {
        return process(
                id,
                "<bpmn:startEvent id=\"s\" /><bpmn:sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"t\" />"
                        + "<bpmn:intermediateCatchEvent id=\"t\" name=\"Three days later\"><bpmn:timerEventDefinition>"
                        + "<bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition>"
                        + "</bpmn:intermediateCatchEvent>"
                        + "<bpmn:sequenceFlow id=\"g\" sourceRef=\"t\" targetRef=\"e\" /><bpmn:endEvent id=\"e\" />");
    }

    static void begin(Api author, String kind, String key, String content) {
        author.post("/models", Map.of("kind", kind, "key", key, "content", content))
                .expect(201);
    }

    static JsonNode draft(Api author, String path, String content) {
        return author.put(path + "/draft", Map.of("content", content), "If-Match", "*")
                .expect(200)
                .json();
    }

    static Map<String, Object> wish(String kind, String... keys) {
        return Map.of(
                "models",
                List.of(keys).stream().map(k -> Map.of("kind", kind, "key", k)).toList(),
                "comment",
                "a test");
    }

    static int version(Api reader, String kind, String key) {
        Api.Answer answer = reader.get("/models/" + kind + "/" + key);
        return answer.status() == 404
                ? 0
                : answer.expect(200).json().path("version").asInt();
    }
}
