package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.DecisionTable;
import org.lanedesk.routing.DecisionReplay;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A manager reads the models that he may edit; names are in the reader's language. */
@DeskTest
class ManagerModelsTest {
    @Autowired
    Desk desk;

    @Test
    @Feature("S18")
    void aManagerSeesTablesAndNothingElse() {
        Api max = desk.as(Role.MANAGER);
        JsonNode items = max.get("/models").expect(200).json().path("items");
        assertThat(items.findValuesAsString("key")).contains("incoming");
        assertThat(items.findValuesAsString("kind")).containsOnly("table");
        max.get("/models/table/incoming").expect(200);
        max.get("/models/process/ticketLifecycle").expect(403);
        desk.as(Role.AGENT).get("/models").expect(403);
    }

    @Test
    @Feature("S28")
    void namesOfModelsFollowTheReader() {
        Api olga = desk.as(Role.DESIGNER).with("Accept-Language", "ru");
        JsonNode items = olga.get("/models").expect(200).json().path("items");
        assertThat(items.findValuesAsString("name")).contains("Заказ ноутбука", "Часы SLA");
        assertThat(desk.as(Role.DESIGNER)
                        .get("/models")
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsString("name"))
                .contains("Order laptop", "SLA clock");
    }

    @Test
    @Feature({"A40", "A42"})
    void replayKnowsAnyone() {
        Api max = desk.as(Role.DESIGNER);
        String key = Drawings.key("t");
        max.post("/models", Map.of("kind", "table", "key", key, "content", NewTable.xml(key, "Again")))
                .expect(201);
        JsonNode saved = max.put(
                        "/tables/" + key + "/draft",
                        Map.of(
                                "rows",
                                List.of(
                                        Map.of(
                                                "name",
                                                "All",
                                                "when",
                                                Map.of("changedBy", "\"anyone\""),
                                                "then",
                                                Map.of("tags", "seen")),
                                        Map.of("name", "People", "when", Map.of(), "then", Map.of("tags", "plain")))),
                        "If-Match",
                        "*")
                .expect(200)
                .json();
        byte[] table = saved.path("xml").asString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        DecisionTable read = DecisionTable.read(table, key);
        assertThat(DecisionReplay.decide(read, 0, Map.of("changedBy", "rule"))
                        .outputs()
                        .toString())
                .contains("seen")
                .doesNotContain("plain");
        assertThat(DecisionReplay.decide(read, 0, Map.of("changedBy", "agent"))
                        .outputs()
                        .toString())
                .contains("seen", "plain");
        JsonNode tried = max.post(
                        "/tables/" + key + "/evaluate", Map.of("draft", true, "facts", Map.of("changedBy", "rule")))
                .expect(200)
                .json();
        assertThat(tried.path("outputs").toString()).contains("seen").doesNotContain("plain");
        max.delete("/tables/" + key + "/draft").expect(204);
    }
}
