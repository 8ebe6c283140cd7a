package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Releases at a time, and what rolling one back would do. */
@DeskTest
class PlannedReleaseTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    Desk desk;

    @Autowired
    Engine engine;

    @Autowired
    DomainClock clock;

    @Autowired
    PlannedReleases planned;

    private Api designer;

    @BeforeEach
    void enter() {
        clock.move(Duration.ZERO);
        designer = desk.as(Role.DESIGNER);
    }

    private JsonNode plan(String... keys) {
        return designer.post(
                        "/release-requests",
                        Map.of(
                                "models",
                                List.of(keys).stream()
                                        .map(k -> Map.of("kind", "process", "key", k))
                                        .toList(),
                                "comment",
                                "tonight",
                                "at",
                                clock.instant().plusSeconds(3600).toString()))
                .expect(201)
                .json();
    }

    private JsonNode request(JsonNode wish) {
        return designer.get("/release-requests/" + wish.path("id").asString())
                .expect(200)
                .json()
                .path("request");
    }

    @Test
    @Feature("S11")
    void itIsPublishedAtItsTimeOnceAndACancelledOneIsNot() {
        String key = Drawings.key("w");
        String other = Drawings.key("w");
        Drawings.begin(designer, "process", key, Drawings.waiting(key, "Look"));
        Drawings.begin(designer, "process", other, Drawings.waiting(other, "Look"));
        JsonNode wish = plan(key);
        assertThat(wish.path("state").asString()).isEqualTo("planned");
        JsonNode cancelled = plan(other);
        assertThat(designer.post(
                                "/release-requests",
                                Map.of(
                                        "models",
                                        List.of(Map.of("kind", "process", "key", other)),
                                        "at",
                                        clock.instant().plusSeconds(7200).toString()))
                        .expect(409)
                        .body())
                .as("one state of a draft is planned once")
                .contains("waits in a release of");
        designer.delete("/release-requests/" + cancelled.path("id").asString()).expect(200);
        planned.publishDue();
        assertThat(Drawings.version(designer, "process", key)).isZero();

        clock.move(Duration.ofMinutes(61));
        List.of(1, 2, 3, 4).stream()
                .map(n -> CompletableFuture.runAsync(planned::publishDue))
                .toList()
                .forEach(CompletableFuture::join);
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(request(wish).path("state").asString()).isEqualTo("published"));
        assertThat(Drawings.version(designer, "process", key)).isEqualTo(1);
        assertThat(Drawings.version(designer, "process", other)).isZero();
        assertThat(designer.get("/releases")
                        .expect(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(r -> r.path("models").toString().contains(key)))
                .hasSize(1);
        designer.post(
                        "/release-requests",
                        Map.of(
                                "models",
                                List.of(Map.of("kind", "process", "key", other)),
                                "at",
                                clock.instant().minusSeconds(1).toString()))
                .expect(422);
    }

    @Test
    @Feature("S11")
    void aPlanThatFailsItsChecksStaysWithItsReasonAndNothingIsPublished() {
        String key = Drawings.key("w");
        String good = Drawings.key("w");
        Drawings.begin(designer, "process", key, Drawings.waiting(key, "Look"));
        Drawings.begin(designer, "process", good, Drawings.waiting(good, "Look"));
        JsonNode wish = plan(key, good);
        // its own scenario turns red before the time comes
        designer.put("/models/process/" + key + "/cases", Map.of("content", """
            scenarios:
              - name: Somebody answers first
                steps:
                  - open ticket: { text: Something }
                  - expect: { status: closed }
            """), "If-Match", "*")
                .expect(200);
        clock.move(Duration.ofMinutes(61));
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(request(wish).path("state").asString()).isEqualTo("failed"));
        JsonNode failed = request(wish);
        assertThat(failed.path("reason").asString()).contains("nothing was published");
        assertThat(failed.path("findings").toString()).contains("Somebody answers first");
        assertThat(Drawings.version(designer, "process", key)).isZero();
        assertThat(Drawings.version(designer, "process", good)).isZero();
        assertThat(designer.get("/release-requests").expect(200).body())
                .contains(wish.path("id").asString());

        Drawings.begin(designer, "process", key + "x", Drawings.waiting(key + "x", "Look"));
        clock.move(Duration.ZERO);
        JsonNode second = plan(key + "x");
        Drawings.draft(designer, "/models/process/" + key + "x", Drawings.waiting(key + "x", "Look again"));
        clock.move(Duration.ofMinutes(61));
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(request(second).path("reason").asString("")).contains("was changed by"));
        clock.move(Duration.ZERO);
    }

    @Test
    @Feature("S11")
    void rollingBackShowsRunningTicketsAndTimersAndLeavesThemAlone() {
        String key = Drawings.key("w");
        Drawings.begin(designer, "process", key, Drawings.waiting(key, "Look"));
        designer.post("/releases", Drawings.wish("process", key)).expect(201);
        Drawings.draft(designer, "/models/process/" + key, Drawings.timed(key));
        String release = designer.post("/releases", Drawings.wish("process", key))
                .expect(201)
                .json()
                .path("id")
                .asString();
        engine.start(key, key + "-1", Map.of());
        engine.start(key, key + "-2", Map.of());

        JsonNode seen = designer.get("/releases/" + release + "/rollback")
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(seen.path("version").asInt()).isEqualTo(2);
        assertThat(seen.path("backTo").asInt()).isEqualTo(1);
        assertThat(seen.at("/running/0/count").asInt()).isEqualTo(2);
        assertThat(seen.path("timerCount").asInt()).isEqualTo(2);
        assertThat(seen.at("/timers/0/elementName").asString()).isEqualTo("Three days later");
        assertThat(seen.at("/timers/0/businessKey").asString()).startsWith(key);

        designer.post("/releases/" + release + "/rollback", Map.of("comment", "back"))
                .expect(201);
        assertThat(designer.get("/models/process/" + key).json().path("content").asString())
                .contains("userTask");
        assertThat(designer.post("/releases/" + release + "/rollback", Map.of("comment", "back"))
                        .expect(409)
                        .body())
                .contains("is in force already");
        engine.start(key, key + "-3", Map.of());
        JsonNode versions =
                designer.get("/models/process/" + key + "/running").json().path("versions");
        assertThat(versions.get(0).path("version").asInt()).isEqualTo(3);
        assertThat(versions.get(0).path("count").asInt()).isEqualTo(1);
        assertThat(versions.get(1).path("count").asInt()).isEqualTo(2);
        designer.get("/releases/00000000-0000-0000-0000-000000000000/rollback").expect(404);
        List.of("-1", "-2", "-3").forEach(n -> engine.end(key, key + n, "test"));
    }
}
