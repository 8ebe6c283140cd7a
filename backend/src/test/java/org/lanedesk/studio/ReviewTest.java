package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.User;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Drawing, publishing and operating are separate; with four eyes on nobody publishes his own work. */
@DeskTest
class ReviewTest {
    @Autowired
    Desk desk;

    private Api admin() {
        return desk.as(Role.ADMIN);
    }

    @AfterEach
    void twoEyes() {
        admin().put("/release-settings", Map.of("fourEyes", false)).expect(200);
    }

    /** Somebody who has these rights by a role of the desk's own, and nothing but the portal besides. */
    private Api with(Right... rights) {
        String role = "r" + Drawings.key("").substring(0, 10);
        Api admin = admin();
        admin.post("/roles", Map.of("key", role, "name", Map.of("en", role), "rights", List.of(rights)))
                .expect(201);
        User user = desk.person(Role.CLIENT);
        int version = admin.get("/people/" + user.id())
                .expect(200)
                .json()
                .path("version")
                .asInt();
        admin.patch("/people/" + user.id(), version, Map.of("customRoles", List.of(role)))
                .expect(200);
        return desk.as(user);
    }

    @Test
    @Feature("S18")
    void eachRightOpensItsOwnDoorsOnly() {
        Api author = with(Right.DESIGN);
        Api publisher = with(Right.PUBLISH);
        Api operator = with(Right.OPERATE);
        String key = Drawings.key("v");
        Map<String, Object> model = Map.of("kind", "process", "key", key, "content", Drawings.waiting(key, "Look"));
        Map<String, Object> retry = Map.of("cause", "none");

        publisher.post("/models", model).expect(403);
        operator.post("/models", model).expect(403);
        author.post("/models", model).expect(201);
        author.post("/releases", Drawings.wish("process", key)).expect(403);
        operator.post("/releases", Drawings.wish("process", key)).expect(403);
        author.post("/incidents/retry", retry).expect(403);
        publisher.post("/incidents/retry", retry).expect(403);
        operator.post("/incidents/retry", retry).expect(200);
        publisher
                .put("/models/process/" + key + "/draft", Map.of("content", "x"), "If-Match", "*")
                .expect(403);
        publisher.get("/models/process/" + key + "/draft").expect(200);
        operator.get("/models").expect(200);
        for (Api one : List.of(author, publisher, operator)) {
            assertThat(one.get("/me").expect(200).json().path("places").toString())
                    .contains("studio");
            one.put("/release-settings", Map.of("fourEyes", true)).expect(403);
        }
        publisher.post("/releases", Drawings.wish("process", key)).expect(201);
        assertThat(Drawings.version(author, "process", key)).isEqualTo(1);
        assertThat(admin().get("/roles").expect(200).body()).contains("process-author", "publisher", "operator");
    }

    @Test
    @Feature("S18")
    void aDesignerWithoutTheRightAsksAndTheReviewerSeesTheDifference() {
        Api author = with(Right.DESIGN);
        Api publisher = with(Right.PUBLISH);
        String key = Drawings.key("v");
        Drawings.begin(author, "process", key, Drawings.waiting(key, "Look"));
        publisher.post("/releases", Drawings.wish("process", key)).expect(201);
        Drawings.draft(author, "/models/process/" + key, Drawings.waiting(key, "Look twice"));

        JsonNode asked = author.post("/release-requests", Drawings.wish("process", key))
                .expect(201)
                .json();
        assertThat(asked.path("state").asString()).isEqualTo("asked");
        String path = "/release-requests/" + asked.path("id").asString();
        author.post(path + "/approve", null).expect(403);
        JsonNode change = publisher.get(path).expect(200).json().at("/changes/0/changes/0");
        assertThat(change.path("before").asString()).isEqualTo("Look");
        assertThat(change.path("after").asString()).isEqualTo("Look twice");

        assertThat(publisher
                        .post(path + "/return", Map.of("words", " "))
                        .expect(422)
                        .body())
                .contains("Say what");
        publisher.post(path + "/return", Map.of("words", "Say whose")).expect(200);
        JsonNode back = author.get(path).expect(200).json().path("request");
        assertThat(back.path("state").asString()).isEqualTo("returned");
        assertThat(back.path("words").asString()).isEqualTo("Say whose");
        publisher.post(path + "/approve", null).expect(409);

        Drawings.draft(author, "/models/process/" + key, Drawings.waiting(key, "Ann looks twice"));
        String again = "/release-requests/"
                + author.post("/release-requests", Drawings.wish("process", key))
                        .expect(201)
                        .json()
                        .path("id")
                        .asString();
        Drawings.draft(author, "/models/process/" + key, Drawings.waiting(key, "Behind the reviewer's back"));
        assertThat(publisher.post(again + "/approve", null).expect(409).body()).contains("was changed by");
        author.delete(again).expect(200);
        Drawings.draft(author, "/models/process/" + key, Drawings.waiting(key, "Ann looks twice"));
        String third = "/release-requests/"
                + author.post("/release-requests", Drawings.wish("process", key))
                        .expect(201)
                        .json()
                        .path("id")
                        .asString();
        JsonNode done = publisher
                .post(third + "/approve", Map.of("words", "Good"))
                .expect(200)
                .json();
        assertThat(done.path("state").asString()).isEqualTo("published");
        assertThat(done.path("releaseId").asString()).isNotEmpty();
        assertThat(Drawings.version(author, "process", key)).isEqualTo(2);
        assertThat(admin().get("/audit?action=release.").expect(200).body())
                .contains("release.asked", "release.returned", "release.approved");
    }

    @Test
    @Feature("S18")
    void withFourEyesNobodyApprovesHisOwn() {
        Api ann = with(Right.DESIGN, Right.PUBLISH);
        Api bob = with(Right.PUBLISH);
        admin().put("/release-settings", Map.of("fourEyes", true)).expect(200);
        String key = Drawings.key("v");
        Drawings.begin(ann, "process", key, Drawings.waiting(key, "Look"));
        assertThat(ann.post("/releases", Drawings.wish("process", key))
                        .expect(409)
                        .body())
                .contains("second person");
        byte[] zip = ann.get("/solution").expect(200).response().body();
        assertThat(zip).isNotEmpty();
        String path = "/release-requests/"
                + ann.post("/release-requests", Drawings.wish("process", key))
                        .expect(201)
                        .json()
                        .path("id")
                        .asString();
        assertThat(ann.post(path + "/approve", null).expect(403).body()).contains("You wrote this");
        assertThat(Drawings.version(ann, "process", key)).isZero();

        bob.post(path + "/approve", null).expect(200);
        assertThat(Drawings.version(ann, "process", key)).isEqualTo(1);

        // whoever wrote a part is no second pair of eyes, also when somebody else saved last
        Drawings.draft(ann, "/models/process/" + key, Drawings.waiting(key, "Look twice"));
        Api cem = with(Right.DESIGN);
        Drawings.draft(cem, "/models/process/" + key, Drawings.waiting(key, "Look three times"));
        String shared = "/release-requests/"
                + cem.post("/release-requests", Drawings.wish("process", key))
                        .expect(201)
                        .json()
                        .path("id")
                        .asString();
        ann.post(shared + "/approve", null).expect(403);
        bob.post(shared + "/approve", null).expect(200);
        // a draft begun anew forgets who wrote the one before
        Drawings.draft(cem, "/models/process/" + key, Drawings.waiting(key, "Look again"));
        String fresh = "/release-requests/"
                + cem.post("/release-requests", Drawings.wish("process", key))
                        .expect(201)
                        .json()
                        .path("id")
                        .asString();
        ann.post(fresh + "/approve", null).expect(200);

        Api max = desk.as(Role.MANAGER);
        Map<String, Object> table = Map.of("comment", "alone");
        max.put(
                        "/tables/auto-reply/draft",
                        Map.of(
                                "xml",
                                max.get("/tables/auto-reply")
                                        .expect(200)
                                        .json()
                                        .path("xml")
                                        .asString()),
                        "If-Match",
                        "*")
                .expect(200);
        max.post("/tables/auto-reply/publish", table).expect(409);
        max.delete("/tables/auto-reply/draft").expect(204);
    }
}
