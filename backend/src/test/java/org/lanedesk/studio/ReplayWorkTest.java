package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The replay of a month runs in the background: it can be left and is found again. */
@DeskTest
@Feature("H29")
class ReplayWorkTest {
    @Autowired
    Desk desk;

    @Autowired
    MailDesk mail;

    @Test
    void aReplayIsBegunLeftAndFoundAgainWithWhatCameOfIt() {
        MailDesk.Line line = mail.line("00:00-24:00");
        line.opens(MailDesk.somebody(), "Hello", "Hello");
        Api manager = desk.as(Role.MANAGER);
        String id = begin(manager, "incoming");
        await().until(() -> !state(manager, id).equals("running"));

        JsonNode found = manager.get("/work").expect(200).json().at("/items/0");
        assertThat(found.get("id").asString()).isEqualTo(id);
        assertThat(found.get("kind").asString()).isEqualTo("replay");
        assertThat(found.at("/about/table").asString()).isEqualTo("incoming");
        assertThat(found.get("done").asInt())
                .isPositive()
                .isEqualTo(found.get("total").asInt());
        JsonNode now =
                manager.post("/tables/incoming/replay", Map.of()).expect(200).json();
        assertThat(found.at("/result/total").asInt()).isPositive();
        assertThat(now.at("/hits").size()).isEqualTo(found.at("/result/hits").size());

        assertThat(begin(manager, "incoming")).isEqualTo(id);
        assertThat(begin(desk.as(Role.MANAGER), "incoming")).isNotEqualTo(id);
        manager.post("/tables/no-such-table/replays", Map.of()).expect(404);
        desk.as(Role.AGENT).post("/tables/incoming/replays", Map.of()).expect(403);
    }

    private static String begin(Api api, String table) {
        return api.post("/tables/" + table + "/replays", Map.of())
                .expect(202)
                .json()
                .get("id")
                .asString();
    }

    private static String state(Api api, String id) {
        return api.get("/work/" + id).expect(200).json().get("state").asString();
    }
}
