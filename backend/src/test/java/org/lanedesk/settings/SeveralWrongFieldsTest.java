package org.lanedesk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever saves a form with several mistakes hears of all of them at once. */
@DeskTest
class SeveralWrongFieldsTest {
    @Autowired
    Desk desk;

    private final String key = "w" + UUID.randomUUID().toString().substring(0, 8);
    private Api admin;

    @BeforeEach
    void signedIn() {
        admin = desk.as(Role.ADMIN);
    }

    @Test
    void anEditNamesAllFieldsThatTheDatabaseRefuses() {
        admin.post("/lines", Map.of("key", key, "name", "Line")).expect(201);
        Map<String, Object> edit = Map.of(
                "name",
                "Other",
                "schedule",
                "none-" + key,
                "defaultGroup",
                "none-" + key,
                "supervisorGroup",
                "none-" + key);
        Api.Answer refused = admin.patch("/lines/" + key, 0, edit).expect(422);
        assertThat(errors(refused)).containsOnlyKeys("schedule", "defaultGroup", "supervisorGroup");
        assertThat(errors(refused).values()).allSatisfy(said -> assertThat(said).isNotBlank());
        Api.Answer kept = admin.get("/lines/" + key).expect(200);
        assertThat(kept.body()).doesNotContain("Other");
        assertThat(kept.response().headers().firstValue("ETag")).contains("\"0\"");
    }

    @Test
    void aBlankIsNoYesOrNoAndNoNumber() {
        Map<String, Object> contact = Map.of("name", "Cara " + key, "vip", " ", "userId", "");
        assertThat(errors(admin.post("/contacts", contact).expect(422))).containsOnlyKeys("vip", "userId");
        Map<String, Object> priority = Map.of("key", key, "name", "P", "rank", "");
        assertThat(errors(admin.post("/priorities", priority).expect(422))).containsOnlyKeys("rank");
    }

    @Test
    void aNameThatNoListCouldShowIsRefused() {
        Api.Answer refused = admin.post("/brands", Map.of("key", key, "name", Map.of("ru", "Б".repeat(201))))
                .expect(422);
        assertThat(errors(refused)).containsOnlyKeys("name");
        assertThat(errors(refused).get("name")).contains("200");
        admin.post("/brands", Map.of("key", key, "name", Map.of("ru", "Б".repeat(200))))
                .expect(201);
    }

    @Test
    void aNewEntryNamesThemTooBesideThoseOfTheWrongType() {
        Api.Answer refused = admin.post(
                        "/channels",
                        Map.of("key", key, "kind", "pigeon", "name", 5, "line", "none-" + key, "settings", List.of()))
                .expect(422);
        assertThat(errors(refused)).containsOnlyKeys("kind", "name", "line", "settings");
        admin.get("/channels/" + key).expect(404);
    }

    @Test
    void aPartOfTheEntryIsNamedWithItsFields() {
        admin.post("/lines", Map.of("key", key, "name", "Line")).expect(201);
        Map<String, Object> edit = Map.of(
                "schedule", "none-" + key, "members", List.of(Map.of("userId", UUID.randomUUID(), "role", "operator")));
        assertThat(errors(admin.patch("/lines/" + key, 0, edit).expect(422)))
                .containsOnlyKeys("schedule", "members.userId");
    }

    @Test
    void aTakenKeyIsNamedWithTheRest() {
        admin.post("/lines", Map.of("key", key, "name", "Line")).expect(201);
        Api.Answer refused = admin.post("/lines", Map.of("key", key, "name", "Line", "schedule", "none-" + key))
                .expect(422);
        assertThat(errors(refused)).containsOnlyKeys("key", "schedule");
    }

    @Test
    @Feature("S28")
    void aNameIsThereInOneLanguageAtLeast() {
        Map<String, Object> nameless = Map.of("key", key, "name", Map.of("en", " ", "ru", ""));
        assertThat(errors(admin.post("/brands", nameless).expect(422))).containsOnlyKeys("name");
        admin.post("/brands", Map.of("key", key, "name", Map.of("ru", "Имя"))).expect(201);
        assertThat(errors(admin.patch("/brands/" + key, 0, Map.of("name", Map.of("en", "")))
                        .expect(422)))
                .containsOnlyKeys("name");
    }

    private static Map<String, String> errors(Api.Answer answer) {
        Map<String, String> errors = new LinkedHashMap<>();
        answer.json()
                .path("errors")
                .forEach(e ->
                        errors.put(e.path("field").asString(), e.path("message").asString()));
        return errors;
    }
}
