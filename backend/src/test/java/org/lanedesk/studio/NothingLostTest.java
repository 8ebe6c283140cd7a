package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody drew is there after publishing, and after somebody else saved. */
@DeskTest
class NothingLostTest {
    @Autowired
    Desk desk;

    private Api designer;

    @BeforeEach
    void enter() {
        designer = desk.as(Role.DESIGNER);
    }

    private static String path(String key) {
        return "/models/process/" + key;
    }

    @Test
    @Feature({"S11", "S03"})
    void aProcessThatTheEngineWouldPassByIsRefusedAndItsDraftStays() {
        String key = Drawings.key("n");
        String drawn = Drawings.waiting(key, "Look").replace("isExecutable=\"true\"", "isExecutable=\"false\"");
        Drawings.begin(designer, "process", key, drawn);
        assertThat(designer.get(path(key) + "/draft")
                        .expect(200)
                        .json()
                        .path("problems")
                        .toString())
                .contains("executable", key);
        assertThat(designer.post("/releases", Drawings.wish("process", key))
                        .expect(422)
                        .body())
                .contains("Switch on");
        assertThat(designer.get(path(key) + "/draft")
                        .expect(200)
                        .json()
                        .path("content")
                        .asString())
                .isEqualTo(drawn);
        String beside = Drawings.waiting(key, "Look")
                .replace(
                        "</bpmn:definitions>",
                        "<bpmn:process id=\"partner\" isExecutable=\"false\" "
                                + "camunda:historyTimeToLive=\"P365D\"><bpmn:startEvent id=\"s2\" /></bpmn:process></bpmn:definitions>");
        Drawings.draft(designer, path(key), beside);
        designer.post("/releases", Drawings.wish("process", key)).expect(201);
    }

    @Test
    @Feature("S11")
    void aReleaseNamesItsModels() {
        List<Object> nothing = new java.util.ArrayList<>();
        nothing.add(null);
        assertThat(designer.post("/releases", Map.of("models", nothing))
                        .expect(422)
                        .body())
                .contains("models[0]");
        List<Map<String, String>> half =
                List.of(Map.of("kind", "process", "key", "routing"), Map.of("kind", "process"));
        assertThat(designer.post("/releases", Map.of("models", half))
                        .expect(422)
                        .body())
                .contains("models[1]");
    }

    @Test
    @Feature({"S11", "S20"})
    void twoKeysThatAreWrittenAlikeGetAFileEach() {
        String key = Drawings.key("q");
        String other = key + "One";
        String alike = key + "-one";
        Drawings.begin(designer, "process", other, Drawings.waiting(other, "First"));
        Drawings.begin(designer, "process", alike, Drawings.waiting(alike, "Second"));
        designer.post("/releases", Drawings.wish("process", other, alike)).expect(201);
        assertThat(List.of(other, alike))
                .extracting(k ->
                        designer.get(path(k)).expect(200).json().path("path").asString())
                .doesNotHaveDuplicates();
        String third = (key + "one").toUpperCase(Locale.ROOT);
        Drawings.begin(designer, "process", third, Drawings.waiting(third, "Third"));
        designer.post("/releases", Drawings.wish("process", third)).expect(201);
        for (String one : List.of(other, alike, third)) {
            assertThat(designer.get(path(one))
                            .expect(200)
                            .json()
                            .path("version")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    @Feature("S10")
    void aRevisionOfAnEarlierDraftIsNotTakenForOneOfALater() {
        String key = Drawings.key("d");
        var first = designer.post(
                        "/models", Map.of("kind", "process", "key", key, "content", Drawings.waiting(key, "First")))
                .expect(201);
        String tag = first.response().headers().firstValue("ETag").orElseThrow();
        designer.post("/releases", Drawings.wish("process", key)).expect(201);
        Api other = desk.as(Role.DESIGNER);
        String theirs = Drawings.waiting(key, "Theirs");
        other.put(path(key) + "/draft", Map.of("content", theirs), "If-Match", "\"0\"")
                .expect(200);
        assertThat(designer.put(path(key) + "/draft", Map.of("content", Drawings.waiting(key, "Mine")), "If-Match", tag)
                        .expect(409)
                        .json()
                        .path("theirs")
                        .asString())
                .isEqualTo(theirs);
    }
}
