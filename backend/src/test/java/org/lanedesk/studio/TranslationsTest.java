package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Words of steps, forms, services and statuses are translated in one place, which says what is missing. */
@DeskTest
class TranslationsTest {
    @Autowired
    Desk desk;

    private static Map<String, Object> text(
            String kind, String key, String place, String field, String language, String text) {
        return Map.of("kind", kind, "key", key, "place", place, "field", field, "language", language, "text", text);
    }

    private static List<JsonNode> of(JsonNode words, String key) {
        return words.path("items")
                .valueStream()
                .filter(p -> p.path("key").asString().equals(key))
                .toList();
    }

    @Test
    @Feature("S28")
    void whatIsMissingIsListedAndWrittenIntoTheDraft() {
        Api olga = desk.as(Role.DESIGNER);
        String key = Drawings.key("n");
        String drawn = Drawings.waiting(key, "Look &amp; see");
        Drawings.begin(olga, "process", key, drawn);
        String form = "{\"type\":\"default\",\"id\":\"" + key
                + "\",\"components\":[{\"type\":\"textfield\",\"id\":\"F1\",\"key\":\"a\",\"label\":\"Colour\"},"
                + "{\"type\":\"select\",\"id\":\"F2\",\"key\":\"b\",\"label\":\"Size\",\"values\":[{\"label\":\"Big\",\"value\":\"big\"}]},{\"type\":\"button\",\"id\":\"F3\",\"action\":\"submit\",\"label\":\"Send"
                + " it\"}]}";
        Drawings.begin(olga, "form", key, form);
        JsonNode missing = olga.get("/translations?missing=ru").expect(200).json();
        assertThat(of(missing, key).stream().map(p -> p.path("base").asString()))
                .contains("A test", "Look & see", "Colour", "Big", "Send it");
        int lacking = missing.at("/missing/ru").asInt();
        assertThat(olga.get("/translations?missing=de").expect(422).body()).contains("Choose en, ru or pl");
        assertThat(of(olga.get("/translations?missing=en").expect(200).json(), key))
                .isEmpty();

        olga.put(
                        "/translations",
                        Map.of(
                                "items",
                                List.of(
                                        text("process", key, "u", "name", "ru", "Взгляни \"сам\" & реши"),
                                        text("process", key, key, "name", "ru", "Проба"),
                                        text("form", key, "F1", "label", "ru", "Цвет"),
                                        text("form", key, "F2", "option.big", "ru", "Большой"),
                                        text("form", key, "F3", "label", "ru", "Отправить"))))
                .expect(204);
        JsonNode after = olga.get("/translations?missing=ru").expect(200).json();
        assertThat(after.at("/missing/ru").asInt()).isEqualTo(lacking - 5);
        assertThat(of(after, key).stream().map(p -> p.path("base").asString())).containsExactly("Size");
        assertThat(of(olga.get("/translations").json(), key).toString()).contains("Взгляни \\\"сам\\\" & реши");

        // the rest of the file is as it was, and the translated name is what people read
        JsonNode draft =
                olga.get("/models/process/" + key + "/draft").expect(200).json();
        assertThat(draft.path("content")
                        .asString()
                        .replaceAll("<bpmn:extensionElements>.*?</bpmn:extensionElements>", "")
                        .replace("></bpmn:userTask>", " />"))
                .isEqualTo(drawn);
        assertThat(draft.path("problems").toString()).doesNotContain("\"error\"");
        olga.post("/releases", Drawings.wish("process", key)).expect(201);
        assertThat(desk.as(Role.DESIGNER)
                        .with("Accept-Language", "ru")
                        .get("/models")
                        .expect(200)
                        .body())
                .contains("Проба");
        olga.put("/translations", Map.of("items", List.of(text("process", key, "u", "name", "ru", ""))))
                .expect(204);
        assertThat(of(olga.get("/translations?missing=ru").json(), key).toString())
                .contains("Look");
        olga.put("/translations", Map.of("items", List.of(text("process", key, "gone", "name", "ru", "x"))))
                .expect(404);
        olga.put("/translations", Map.of("items", List.of(text("process", key, "u", "name", "xx", "x"))))
                .expect(422);
    }

    @Test
    @Feature("S28")
    void statusesAndServicesAreTranslatedBesideAndRightsHold() {
        Api max = desk.as(Role.MANAGER);
        String key = Drawings.key("z").substring(0, 12);
        max.post(
                        "/statuses",
                        Map.of(
                                "key",
                                key,
                                "class",
                                "waiting",
                                "name",
                                Map.of("en", "At the supplier"),
                                "clientName",
                                Map.of("en", "With our supplier"),
                                "position",
                                99))
                .expect(201);
        assertThat(of(max.get("/translations?missing=pl").expect(200).json(), key))
                .hasSize(2);
        max.put(
                        "/translations",
                        Map.of("items", List.of(text("statuses", key, "", "clientName", "pl", "U naszego dostawcy"))))
                .expect(204);
        assertThat(max.get("/statuses/" + key)
                        .expect(200)
                        .json()
                        .at("/clientName/pl")
                        .asString())
                .isEqualTo("U naszego dostawcy");
        assertThat(of(max.get("/translations?missing=pl").json(), key)).hasSize(1);
        max.post("/services", Map.of("key", key, "name", Map.of("en", "A desk"), "description", Map.of("en", "Oak")))
                .expect(201);
        max.put("/translations", Map.of("items", List.of(text("services", key, "", "name", "pl", "Biurko"))))
                .expect(204);
        assertThat(max.get("/service-settings/" + key)
                        .expect(200)
                        .json()
                        .at("/name/pl")
                        .asString())
                .isEqualTo("Biurko");
        assertThat(max.get("/translations").json().path("items").findValuesAsString("kind"))
                .contains("process", "form", "statuses", "services");

        List<Map<String, Object>> models =
                List.of(text("process", "ticketLifecycle", "ticketLifecycle", "name", "ru", "x"));
        max.put("/translations", Map.of("items", models)).expect(403);
        List<Map<String, Object>> settings = List.of(text("statuses", key, "", "name", "ru", "x"));
        desk.as(Role.DESIGNER).put("/translations", Map.of("items", settings)).expect(403);
        desk.as(Role.AGENT).get("/translations").expect(403);
        int version = max.get("/statuses/" + key).json().path("version").asInt();
        max.patch("/statuses/" + key, version, Map.of("archived", true)).expect(200);
    }
}
