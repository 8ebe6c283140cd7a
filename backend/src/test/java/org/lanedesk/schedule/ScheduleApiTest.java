package org.lanedesk.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
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
@Feature("E53")
class ScheduleApiTest {
    @Autowired
    Desk desk;

    private final String path = "/schedules/s" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> day = List.of("09:00-18:00");
    private final Map<String, Object> office = Map.of(
            "name",
            Map.of("en", "Office", "ru", "Офис"),
            "zone",
            "Europe/Moscow",
            "week",
            Map.of("mon", day, "tue", day, "wed", day, "thu", day, "fri", day),
            "exceptions",
            List.of(Map.of("date", "2026-11-27", "name", "Holiday", "hours", List.of())));

    @Test
    @Feature("D28")
    void aManagerSetsHoursAndEverybodyMayCountInThem() {
        Api manager = desk.as(Role.MANAGER);
        manager.put(path, office).expect(200);
        Api agent = desk.as(Role.AGENT);
        var due = agent.get(path + "/add?start=2026-11-23T17:30:00%2B03:00&minutes=60")
                .expect(200)
                .json();
        assertThat(due.get("at").asString()).isEqualTo("2026-11-24T09:30:00+03:00");
        var between = agent.get(path + "/between?from=2026-11-26T17:00:00&to=2026-11-30T10:00:00")
                .expect(200)
                .json();
        assertThat(between.get("minutes").asInt()).isEqualTo(120);
        assertThat(agent.get("/schedules").expect(200).body()).contains("\"always\"", path.substring(11));
    }

    @Test
    void wrongInputIsAnsweredInWords() {
        Api manager = desk.as(Role.MANAGER);
        manager.put(path, office).expect(200);
        assertThat(manager.get(path + "/add?start=yesterday&minutes=5")
                        .expect(422)
                        .body())
                .contains("start");
        assertThat(manager.get(path + "/add?start=2026-11-23T17:30:00Z&minutes=-1")
                        .expect(422)
                        .body())
                .contains("minutes");
        assertThat(manager.get(path + "/add?start=2026-11-23T17:30:00Z&minutes=x")
                        .expect(422)
                        .body())
                .contains("minutes");
        assertThat(manager.get(path + "/add?start=2026-11-23T17:30:00Z")
                        .expect(422)
                        .body())
                .contains("\"minutes\"");
        manager.get(path + "/between?from=2026-11-24T00:00:00Z&to=2026-11-23T00:00:00Z")
                .expect(422);
        manager.get("/schedules/nowhere/add?start=2026-11-23T17:30:00Z&minutes=5")
                .expect(404);
        manager.put("/schedules/empty", Map.of("zone", "UTC", "week", Map.of())).expect(422);
        manager.put(path, office).expect(428);
        manager.put(path, office, "If-Match", "\"0\"").expect(200);
        manager.put(path, office, "If-Match", "\"0\"").expect(409);
        desk.as(Role.AGENT).put(path, office, "If-Match", "\"1\"").expect(403);
        Map<String, Object> unnamed = new HashMap<>(office);
        unnamed.put("name", Collections.singletonMap("en", null));
        manager.put(path, unnamed, "If-Match", "\"1\"").expect(200);
    }
}
