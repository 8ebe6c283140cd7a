package org.lanedesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class PeopleApiTest {
    @Autowired
    Desk desk;

    @Autowired
    DisabledPeople disabled;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anAdministratorEngagesSomebodyWhoThenSignsInAndLaterMayNot() {
        Api admin = desk.as(Role.ADMIN);
        var person = admin.post(
                        "/people",
                        Map.of(
                                "login",
                                "New-" + mark,
                                "name",
                                "New Person",
                                "email",
                                mark + "@example.org",
                                "roles",
                                List.of("AGENT"),
                                "skills",
                                List.of("vpn"),
                                "password",
                                "a good password"))
                .expect(201)
                .json();
        String id = person.get("id").asString();
        Api person1 = desk.anonymous().login("new-" + mark, "a good password");
        admin.patch("/people/" + id, 0, Map.of("active", false)).expect(200);
        assertThat(person1.get("/me").status()).isEqualTo(401);
        assertThat(disabled.seen).contains(UUID.fromString(id));
        assertThat(admin.get("/people?q=new-" + mark)
                        .expect(200)
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void editsOfOneVersionMergeUnlessTheyTouchTheSameField() {
        Api manager = desk.as(Role.MANAGER);
        manager.post("/groups", Map.of("key", mark, "name", "Network")).expect(201);
        User ann = desk.person(Role.AGENT);
        manager.patch("/groups/" + mark, 0, Map.of("name", Map.of("en", "Networks", "ru", "Сеть")))
                .expect(200);
        var merged = manager.patch(
                        "/groups/" + mark,
                        0,
                        Map.of("members", List.of(Map.of("userId", ann.id(), "access", "reply", "chatDuty", false))))
                .expect(200)
                .json();
        assertThat(merged.at("/name/ru").asString()).isEqualTo("Сеть");
        assertThat(merged.at("/members/0/chatDuty").asBoolean()).isFalse();
        var conflict = manager.patch("/groups/" + mark, 0, Map.of("name", Map.of("en", "Other")))
                .expect(409)
                .json();
        assertThat(conflict.at("/conflicts/name/theirs/en").asString()).isEqualTo("Networks");
        assertThat(conflict.at("/conflicts/name/mine/en").asString()).isEqualTo("Other");
        assertThat(manager.call("PATCH", "/groups/" + mark, Map.of("name", "x")).status())
                .isEqualTo(428);
        assertThat(manager.patch("/groups/" + mark, 2, Map.of("nme", "x"))
                        .expect(422)
                        .body())
                .contains("nme");
    }

    @Test
    void aContactsAddressesBelongToHimAlone() {
        Api agent = desk.as(Role.AGENT);
        String address = "Maria@" + mark + ".example";
        var maria = agent.post(
                        "/contacts",
                        Map.of(
                                "name",
                                "Maria " + mark,
                                "identities",
                                List.of(Map.of("kind", "email", "value", address))))
                .expect(201)
                .json();
        assertThat(maria.at("/identities/0/value").asString()).isEqualTo(address.toLowerCase());
        agent.post(
                        "/contacts",
                        Map.of("name", "Other", "identities", List.of(Map.of("kind", "email", "value", address))))
                .expect(422);
        assertThat(agent.get("/contacts?q=" + mark + ".exam")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(agent.get("/contacts?q=maria%20" + mark).json().get("items").size())
                .isEqualTo(1);
    }

    @Test
    void listsComeInPages() {
        Api manager = desk.as(Role.MANAGER);
        for (int i = 0; i < 5; i++) {
            manager.post("/companies", Map.of("key", mark + "-" + i, "name", "Page " + mark))
                    .expect(201);
        }
        var first = manager.get("/companies?size=3&q=" + mark).json();
        assertThat(first.get("items").size()).isEqualTo(3);
        var second = manager.get("/companies?size=3&q=" + mark + "&cursor="
                        + first.get("nextCursor").asString())
                .json();
        assertThat(second.get("items").size()).isEqualTo(2);
        assertThat(second.get("nextCursor")).isNull();
    }

    @Test
    @Feature("A19")
    void anAgentSetsHisOwnStatusASupervisorThatOfOthers() {
        User ann = desk.person(Role.AGENT);
        Api api = desk.as(ann);
        var set = api.put("/me/presence", Map.of("status", "lunch")).expect(200).json();
        assertThat(set.get("setBy").asString()).isEqualTo(ann.id().toString());
        assertThat(set.get("since").asString()).isNotEmpty();
        User bob = desk.person(Role.AGENT);
        api.put("/people/" + bob.id() + "/presence", Map.of("status", "online")).expect(403);
        desk.as(Role.SUPERVISOR)
                .put("/people/" + bob.id() + "/presence", Map.of("status", "online"))
                .expect(200);
        assertThat(api.get("/presence").json().get("items").toString()).contains(bob.login());
        api.put("/me/presence", Map.of("status", "dancing")).expect(422);
    }

    @Test
    @Feature("A20")
    void statusesAreConfiguredAndOneInUseIsReplacedBeforeItGoes() {
        Api manager = desk.as(Role.MANAGER);
        String key = "training-" + mark;
        manager.post(
                        "/presence-statuses",
                        Map.of("key", key, "name", "Training", "colour", "soon", "takesWork", false, "position", 9))
                .expect(201);
        User ann = desk.person(Role.AGENT);
        Api api = desk.as(ann);
        api.put("/me/presence", Map.of("status", key)).expect(200);
        manager.delete("/presence-statuses/" + key).expect(409);
        manager.delete("/presence-statuses/" + key + "?replacement=away").expect(204);
        assertThat(api.get("/me/presence").json().get("status").asString()).isEqualTo("away");
    }

    @Test
    void secretsOfChannelsGoInAndNeverComeOut() {
        Api manager = desk.as(Role.MANAGER);
        manager.post("/lines", Map.of("key", "line-" + mark, "name", Map.of("en", "Line")))
                .expect(201);
        var made = manager.post(
                "/channels",
                Map.of(
                        "key",
                        "mail-" + mark,
                        "kind",
                        "mail",
                        "name",
                        "Mail",
                        "line",
                        "line-" + mark,
                        "address",
                        mark + "@desk.example",
                        "secrets",
                        Map.of("password", "top secret")));
        assertThat(made.expect(201).body()).doesNotContain("top secret").contains("[\"password\"]");
        manager.post("/channels", Map.of("key", "bad-" + mark, "kind", "pigeon", "name", "x", "line", "line-" + mark))
                .expect(422);
        manager.post("/channels", Map.of("key", "bad-" + mark, "kind", "mail", "name", "x", "line", "nowhere"))
                .expect(422);
        assertThat(manager.get("/statuses")
                        .expect(200)
                        .json()
                        .get("items")
                        .get(0)
                        .get("class")
                        .asString())
                .isEqualTo("new");
    }

    @Test
    void aRepeatedCreationWithTheSameKeyIsDoneOnce() {
        Api manager = desk.as(Role.MANAGER);
        var body = Map.of("key", "once-" + mark, "name", "Once");
        manager.post("/groups", body, "Idempotency-Key", mark).expect(201);
        var again = manager.post("/groups", body, "Idempotency-Key", mark).expect(201);
        assertThat(again.response().headers().firstValue("Idempotency-Replayed"))
                .hasValue("true");
        manager.post("/groups", Map.of("key", "twice-" + mark, "name", "x"), "Idempotency-Key", mark)
                .expect(422);
    }

    @Test
    void theSameCreationTwiceAtOnceIsDoneOnceAndAnsweredTwice() throws Exception {
        Api manager = desk.as(Role.MANAGER);
        manager.get("/me").expect(200);
        var pool = java.util.concurrent.Executors.newFixedThreadPool(4);
        java.util.concurrent.Callable<Api.Answer> call = () -> manager.post(
                "/companies", Map.of("key", "at-once-" + mark, "name", "At once"), "Idempotency-Key", "c" + mark);
        var ids = new java.util.HashSet<String>();
        for (var answer : pool.invokeAll(List.of(call, call, call, call))) {
            ids.add(answer.get().expect(201).json().get("id").asString());
        }
        pool.shutdown();
        assertThat(ids).hasSize(1);
    }

    @Test
    @Feature("H20")
    void aRoleOfOnesOwnGivesJustItsRights() {
        Api admin = desk.as(Role.ADMIN);
        admin.post("/roles", Map.of("key", "auditor-" + mark, "name", "Auditor", "rights", List.of("SETTINGS_READ")))
                .expect(201);
        admin.post("/roles", Map.of("key", "bad-" + mark, "name", "Bad", "rights", List.of("FLY")))
                .expect(422);
        User eve = desk.person(Role.CLIENT);
        Api api = desk.as(eve);
        api.get("/lines").expect(403);
        admin.patch("/people/" + eve.id(), 0, Map.of("customRoles", List.of("auditor-" + mark)))
                .expect(200);
        api.get("/lines").expect(200);
        api.post("/lines", Map.of("key", "x", "name", "x")).expect(403);
    }
}
