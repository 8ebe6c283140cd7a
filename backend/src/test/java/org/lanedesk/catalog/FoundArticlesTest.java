package org.lanedesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
