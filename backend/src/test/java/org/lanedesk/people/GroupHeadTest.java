package org.lanedesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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

/** Every group has a head, and every line a group that is there. */
@DeskTest
class GroupHeadTest {
    @Autowired
    Desk desk;

    private final String key = "g" + UUID.randomUUID().toString().substring(0, 8);
    private Api admin;
    private User boss;

    @BeforeEach
    void signedIn() {
        boss = desk.person(Role.ADMIN);
        admin = desk.as(boss);
    }

    String head() {
        return admin.get("/groups/" + key).expect(200).json().path("headId").asString();
    }

    @Test
    @Feature("D32")
    void whoMakesAGroupHeadsItUntilAnotherDoes() {
        admin.post("/groups", Map.of("key", key, "name", "Printers")).expect(201);
        assertThat(head()).isEqualTo(boss.id().toString());
        User other = desk.person(Role.SUPERVISOR);
        admin.patch("/groups/" + key, 0, Map.of("headId", other.id())).expect(200);
        assertThat(head()).isEqualTo(other.id().toString());
        Map<String, Object> none = new HashMap<>();
        none.put("headId", null);
        assertThat(admin.patch("/groups/" + key, 1, none).expect(422).body()).contains("headId");
    }

    @Test
    @Feature("D32")
    void nobodyHeadsAGroupWhoCannotWork() {
        User client = desk.person(Role.CLIENT);
        User gone = desk.person(Role.AGENT);
        admin.patch("/people/" + gone.id(), 0, Map.of("active", false)).expect(200);
        for (Object head : List.of(client.id(), gone.id(), UUID.randomUUID(), "nobody")) {
            assertThat(admin.post("/groups", Map.of("key", key, "name", "Printers", "headId", head))
                            .expect(422)
                            .body())
                    .contains("headId");
        }
        admin.get("/groups/" + key).expect(404);
    }

    @Test
    @Feature("D32")
    void aHeadWhoLeavesIsFollowedByHisManager() {
        User manager = desk.person(Role.MANAGER);
        User leaves = desk.person(Role.AGENT);
        admin.patch("/people/" + leaves.id(), 0, Map.of("managerId", manager.id()))
                .expect(200);
        admin.post("/groups", Map.of("key", key, "name", "Printers", "headId", leaves.id()))
                .expect(201);
        admin.patch("/people/" + leaves.id(), 1, Map.of("active", false)).expect(200);
        assertThat(head()).isEqualTo(manager.id().toString());
        admin.patch("/people/" + manager.id(), 0, Map.of("archived", true)).expect(200);
        assertThat(head()).as("nobody else: who did it").isEqualTo(boss.id().toString());
        assertThat(admin.get("/audit?object=group%20" + key).expect(200).body()).contains("headId");
    }

    @Test
    @Feature("D32")
    void aManagerWhoIsAClientFollowsNobody() {
        User leaves = desk.person(Role.AGENT);
        User client = desk.person(Role.CLIENT);
        admin.patch("/people/" + leaves.id(), 0, Map.of("managerId", client.id()))
                .expect(200);
        admin.post("/groups", Map.of("key", key, "name", "Printers", "headId", leaves.id()))
                .expect(201);
        admin.patch("/people/" + leaves.id(), 1, Map.of("active", false)).expect(200);
        assertThat(head()).isEqualTo(boss.id().toString());
    }

    @Test
    @Feature("C12")
    void aLineHasAQueueThatIsThere() {
        admin.post("/groups", Map.of("key", key, "name", "Printers")).expect(201);
        assertThat(admin.post("/lines", Map.of("key", "auto-" + key, "name", "Line"))
                        .expect(201)
                        .json()
                        .path("defaultGroup")
                        .asString())
                .isNotEmpty();
        admin.post("/lines", Map.of("key", key, "name", "Line", "defaultGroup", key))
                .expect(201);
        assertThat(admin.patch("/groups/" + key, 0, Map.of("archived", true))
                        .expect(409)
                        .body())
                .contains(key);
        Map<String, Object> none = new HashMap<>();
        none.put("defaultGroup", null);
        assertThat(admin.patch("/lines/" + key, 0, none).expect(422).body()).contains("defaultGroup");
        admin.post("/groups", Map.of("key", "old-" + key, "name", "Old")).expect(201);
        admin.patch("/groups/old-" + key, 0, Map.of("archived", true)).expect(200);
        assertThat(admin.patch("/lines/" + key, 0, Map.of("defaultGroup", "old-" + key))
                        .expect(422)
                        .body())
                .contains("old-" + key);
    }

    @Test
    @Feature("D21")
    void aStatusThatTheLifecycleNeedsStays() {
        int version = admin.get("/statuses/waiting")
                .expect(200)
                .json()
                .path("version")
                .asInt();
        assertThat(admin.patch("/statuses/waiting", version, Map.of("archived", true))
                        .expect(422)
                        .body())
                .contains("archived");
        admin.post(
                        "/statuses",
                        Map.of("key", key, "class", "waiting", "name", "Parts", "clientName", "Parts", "position", 50))
                .expect(201);
        admin.patch("/statuses/" + key, 0, Map.of("archived", true)).expect(200);
    }
}
