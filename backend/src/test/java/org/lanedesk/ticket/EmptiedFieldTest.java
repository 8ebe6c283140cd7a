package org.lanedesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What somebody takes away is told like what he sets. */
@DeskTest
@Feature("E47")
class EmptiedFieldTest {
    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    @Test
    void theHistoryTellsWhatWasThereBefore() {
        TestLine line = tickets.line("00:00-24:00");
        Api ann = desk.as(line.agent());
        long number = tickets.open(line, "normal");
        set(ann, number, Map.of("impact", "high"));
        set(ann, number, Collections.singletonMap("impact", null));
        JsonNode events = ann.get("/tickets/" + number + "/timeline").json().get("items");
        JsonNode emptied = events.valueStream()
                .filter(e -> e.at("/before/impact").asString("").equals("high"))
                .findFirst()
                .orElseThrow();
        assertThat(emptied.path("type").asString()).isEqualTo("changed");
        assertThat(emptied.path("after").has("impact")).isFalse();
    }

    private void set(Api api, long number, Map<String, Object> fields) {
        int version = api.get("/tickets/" + number).json().get("version").asInt();
        api.patch("/tickets/" + number, version, fields).expect(200);
    }
}
