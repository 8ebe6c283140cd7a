package org.lanedesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.User;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
@Feature("H22")
class AuditTest {
    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    @Test
    void aChangeOfRolesIsLoggedWithWhoFromWhereBeforeAndAfter() {
        User max = desk.person(Role.ADMIN);
        User ann = desk.person(Role.AGENT);
        Api api = desk.as(max);
        api.patch("/people/" + ann.id(), 0, Map.of("roles", List.of("SUPERVISOR")))
                .expect(200);
        var entries =
                api.get("/audit?object=person%20" + ann.id()).expect(200).json().get("items");
        var entry = entries.get(0);
        assertThat(entry.get("action").asString()).isEqualTo("person.changed");
        assertThat(entry.get("actor").asString()).isEqualTo(max.id().toString());
        assertThat(entry.get("address").asString()).isEqualTo("127.0.0.1");
        assertThat(entry.at("/before/roles/0").asString()).isEqualTo("AGENT");
        assertThat(entry.at("/after/roles/0").asString()).isEqualTo("SUPERVISOR");
    }

    @Test
    void signInsAndTokensAreLogged() {
        User max = desk.person(Role.ADMIN);
        Api api = desk.as(max);
        api.post("/tokens", Map.of("name", "ci", "scopes", List.of("DESK"))).expect(201);
        desk.anonymous()
                .post("/login", Map.of("login", max.login(), "password", "wrong"))
                .expect(401);
        assertThat(api.get("/audit?actor=" + max.id()).body())
                .contains("signIn.done")
                .contains("token.made");
        assertThat(api.get("/audit?object=login%20" + max.login()).body()).contains("signIn.failed");
    }

    @Test
    void anEntryIsFoundByAPartOfWhatItIsAboutAndByWhoDidIt() {
        User max = desk.person(Role.ADMIN);
        Api api = desk.as(max);
        String part = max.login().substring(1).toUpperCase(Locale.ROOT);
        assertThat(api.get("/audit?object=" + part).body()).contains("login " + max.login());
        String name = URLEncoder.encode(max.name(), StandardCharsets.UTF_8);
        assertThat(api.get("/audit?object=" + name).body()).contains("signIn.done");
        assertThat(api.get("/audit?object=%25").json().get("items")).isEmpty();
    }

    @Test
    void aPersonIsToldByNameAndFoundByIt() {
        User ann = desk.person(Role.AGENT);
        Api api = desk.as(Role.ADMIN);
        api.patch("/people/" + ann.id(), 0, Map.of("name", "Ann of " + ann.login()))
                .expect(200);
        var entry = api.get("/audit?object=ANN%20OF%20" + ann.login())
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(entry.get("action").asString()).isEqualTo("person.changed");
        assertThat(entry.get("objectName").asString()).isEqualTo("Ann of " + ann.login());
        assertThat(api.get("/audit?object=login%20" + ann.login()).body()).doesNotContain("objectName");
    }

    @Test
    void nobodyCanChangeTheLog() {
        desk.as(Role.AGENT);
        assertThatThrownBy(() ->
                        db.sql("update audit_entry set action = 'nothing'").update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> db.sql("delete from audit_entry").update()).hasMessageContaining("never changed");
        assertThatThrownBy(() -> db.sql("truncate audit_entry").update()).hasMessageContaining("never changed");
    }
}
