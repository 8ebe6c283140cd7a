package org.lanedesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
class TagsApiTest {
    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private TestLine line;
    private Api ann;
    private Api manager;

    @BeforeEach
    void aLine() {
        line = tickets.line("00:00-24:00");
        ann = desk.as(line.agent());
        manager = desk.as(Role.MANAGER);
    }

    @Test
    @Feature({"D26", "D27"})
    void tagsIgnoreCaseAreRenamedAndMergedEverywhereAndDeletedOnesAreOfferedNoMore() {
        long one = tagged("Router-" + mark);
        long two = tagged("modem-" + mark, "router-" + mark);
        assertThat(offered()).containsExactly("modem-" + mark, "router-" + mark);
        assertThat(tags(one)).containsExactly("router-" + mark);
        ann.post(
                        "/views",
                        Map.of(
                                "key",
                                "v" + mark,
                                "name",
                                "Routers",
                                "filter",
                                Map.of("all", List.of(Map.of("field", "tags", "op", "is", "value", "router-" + mark)))))
                .expect(201);

        var renamed = manager.post("/tags/rename", Map.of("from", "ROUTER-" + mark, "to", "modem-" + mark))
                .expect(200);
        assertThat(renamed.json().get("tickets").asInt()).isEqualTo(2);
        assertThat(renamed.json().get("merged").asBoolean()).isTrue();
        assertThat(tags(one)).containsExactly("modem-" + mark);
        assertThat(tags(two)).containsExactly("modem-" + mark);
        assertThat(offered()).containsExactly("modem-" + mark);
        assertThat(ann.get("/tickets?view=v" + mark).json().get("items")).hasSize(2);
        JsonNode timeline = ann.get("/tickets/" + one + "/timeline").json().get("items");
        assertThat(timeline.get(timeline.size() - 1).get("before").get("tags").toString())
                .contains("router-" + mark);

        manager.delete("/tags/modem-" + mark).expect(204);
        assertThat(offered()).isEmpty();
        assertThat(tags(one)).containsExactly("modem-" + mark);
        ann.delete("/tags/modem-" + mark).expect(403);
        ann.post("/tags/rename", Map.of("from", "a", "to", "b")).expect(403);
        manager.post("/tags/rename", Map.of("from", "a" + mark, "to", "A" + mark))
                .expect(422);
    }

    @Test
    @Feature("D26")
    void whatIsNoTagIsToldAndSpacesAfterThePrefixMakeNoOther() {
        manager.post("/tags", Map.of("tag", "P" + mark + " : CRM")).expect(201);
        manager.post("/tags", Map.of("tag", "p" + mark + ":crm")).expect(201);
        assertThat(offered()).containsExactly("p" + mark + ":crm");

        long number = tagged("kept-" + mark);
        List<Object> wrong = new java.util.ArrayList<>(List.of("fine", 1, Map.of(), " ", "x".repeat(61)));
        wrong.add(null);
        JsonNode refused = ann.patch("/tickets/" + number, tickets.get(number).version(), Map.of("tags", wrong))
                .expect(422)
                .json();
        assertThat(refused.get("errors").valueStream().map(e -> e.get("field").asString()))
                .containsExactly("tags[1]", "tags[2]", "tags[3]", "tags[4]", "tags[5]");
        assertThat(tags(number)).containsExactly("kept-" + mark);
        manager.post("/tags/rename", Map.of("from", "nobody-has-" + mark, "to", "other-" + mark))
                .expect(404);
    }

    @Test
    @Feature("D26")
    void aClosedListTakesOnlyWhatItHas() {
        String group = "g" + mark;
        manager.post("/tags", Map.of("tag", group + ":Known")).expect(201);
        manager.put("/tags/settings", Map.of("closedGroups", List.of(group))).expect(200);
        try {
            long number = tickets.open(line, "normal");
            assertThat(set(number, group + ":known").status()).isEqualTo(200);
            JsonNode refused = set(number, group + ":other").expect(422).json();
            assertThat(refused.get("errors").get(0).get("field").asString()).isEqualTo("tags");
            assertThat(set(number, "free" + mark).status()).isEqualTo(200);
            assertThat(ann.get("/tags?q=" + group)
                            .json()
                            .get("items")
                            .get(0)
                            .get("group")
                            .asString())
                    .isEqualTo(group);
            ann.put("/tags/settings", Map.of("closedGroups", List.of())).expect(403);
        } finally {
            manager.put("/tags/settings", Map.of("closedGroups", List.of())).expect(200);
        }
    }

    private long tagged(String... tags) {
        long number = tickets.open(line, "normal");
        set(number, tags).expect(200);
        return number;
    }

    private Api.Answer set(long number, String... tags) {
        int version = ann.get("/tickets/" + number).json().get("version").asInt();
        return ann.patch("/tickets/" + number, version, Map.of("tags", List.of(tags)));
    }

    private List<String> tags(long number) {
        return texts(ann.get("/tickets/" + number).json().get("tags"));
    }

    private List<String> offered() {
        List<String> offered = new ArrayList<>();
        ann.get("/tags?q=" + mark)
                .expect(200)
                .json()
                .get("items")
                .forEach(t -> offered.add(t.get("tag").asString()));
        return offered;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asString()));
        return texts;
    }
}
