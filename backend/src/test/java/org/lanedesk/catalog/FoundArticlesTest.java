package org.lanedesk.catalog;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Articles that may make a request needless. */
@DeskTest
class FoundArticlesTest {
    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    @Test
    @Feature("D05")
    void anArticleIsWrittenReadAndTakenAway() {
        String key = "a" + java.util.UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> words = Map.of(
                "key", key,
                "name", Map.of("en", "How to reset " + key, "pl", "Jak zresetować " + key),
                "body", Map.of("en", "Press the button.\nWait."));
        Api admin = desk.as(Role.ADMIN);
        desk.as(Role.AGENT).post("/knowledge", words).expect(403);
        assertThat(admin.post("/knowledge", Map.of("key", key, "name", Map.of("en", "No words")))
                        .expect(422)
                        .body())
                .contains("body");
        JsonNode made = admin.post("/knowledge", words).expect(201).json();
        assertThat(made.get("audience").asString()).isEqualTo("public");
        Api guest = desk.anonymous();
        assertThat(guest.get("/articles/" + key).expect(200).json().get("body").asString())
                .isEqualTo("Press the button.\nWait.");
        assertThat(guest.get("/articles?q=" + key).expect(200).body()).contains(key);

        assertThat(admin.patch("/knowledge/" + key, made.get("version").asInt(), Map.of("audience", "friends"))
                        .expect(422)
                        .body())
                .contains("audience");
        JsonNode inside = admin.patch("/knowledge/" + key, made.get("version").asInt(), Map.of("audience", "agents"))
                .expect(200)
                .json();
        guest.get("/articles/" + key).expect(404);
        desk.as(Role.AGENT).get("/articles/" + key).expect(200);
        admin.patch("/knowledge/" + key, inside.get("version").asInt(), Map.of("archived", true))
                .expect(200);
        desk.as(Role.AGENT).get("/articles/" + key).expect(404);
    }

    @Test
    @Feature("D06")
    void articlesAreFoundWhileTypingAndHelpIsCounted() {
        // those of an earlier run in this folder
        db.sql("delete from article_help where article like 'vpn-%'").update();
        db.sql("delete from article where key in ('vpn-test', 'vpn-inside')").update();
        db.sql("insert into article (key, title, body, audience) values ('vpn-test', '{\"en\":\"VPN is"
                        + " down\",\"ru\":\"VPN не подключается\"}', '{\"en\":\"Restart it\"}', 'public'),"
                        + " ('vpn-inside', '{\"en\":\"VPN for agents\"}', '{\"en\":\"Inside\"}', 'agents')")
                .update();
        Api guest = desk.anonymous();
        for (String typed : List.of("vpn", "my VPN", "подключение vpn")) {
            JsonNode found = guest.call(
                            "GET",
                            "/articles?q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8),
                            null)
                    .expect(200)
                    .json();
            assertThat(found.toString()).contains("vpn-test").doesNotContain("vpn-inside");
        }
        guest.get("/articles/vpn-inside").expect(404);
        guest.post("/articles/vpn-test/helped", Map.of("typed", "vpn")).expect(204);
        assertThat(guest.get("/articles/vpn-test").json().get("helped").asInt()).isEqualTo(1);
    }
}
