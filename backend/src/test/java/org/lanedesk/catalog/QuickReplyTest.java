package org.lanedesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.engine.Releases;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** "Ask with buttons" really has buttons in the portal. */
@DeskTest
class QuickReplyTest {
    @Autowired
    TestCatalog catalog;

    @Autowired
    Desk desk;

    @Autowired
    Engine engine;

    @Autowired
    Releases releases;

    @Test
    @Feature("S02")
    void aQuestionOffersItsChoicesUntilItIsAnswered() throws Exception {
        releases.publishShipped(Map.of(
                "automation/ask-client.bpmn",
                new ClassPathResource("automation/ask-client.bpmn").getContentAsByteArray()));
        var shop = catalog.open(null, null);
        Api client = shop.as(desk);
        String number = client.post("/requests", Map.of("service", shop.service(), "text", "It is broken"))
                .expect(201)
                .json()
                .at("/request/number")
                .asString();
        engine.start("askClient", number, Map.of());

        JsonNode asked = last(client, number);
        assertThat(asked.get("text").asString()).isEqualTo("Is it still broken?");
        assertThat(asked.get("choices").toString()).isEqualTo("[\"yes\",\"no\"]");
        client.post("/requests/" + number + "/messages", Map.of("text", "no")).expect(200);
        assertThat(last(client, number).get("choices")).isEmpty();
        await().untilAsserted(() -> assertThat(desk.as(shop.line().agent())
                        .get("/tickets/" + number)
                        .json()
                        .get("tags")
                        .toString())
                .contains("said-no"));
    }

    private static JsonNode last(Api client, String number) {
        JsonNode messages = client.get("/requests/" + number).expect(200).json().get("messages");
        return messages.get(messages.size() - 1);
    }
}
