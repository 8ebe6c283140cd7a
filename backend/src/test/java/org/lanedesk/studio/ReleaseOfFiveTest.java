package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.shared.Role;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A release acts for what begins after it; what runs is not touched, however much it is. */
@DeskTest
class ReleaseOfFiveTest {
    private static final int MANY = 1_000;

    @Autowired
    Desk desk;

    @Autowired
    Engine engine;

    @Autowired
    UnitOfWork work;

    @Autowired
    JdbcClient db;

    private final String key = Drawings.key("k");

    /** Every row of the running instances, as one word. */
    private String fingerprint() {
        return db.sql("select md5(string_agg(e::text, '|' order by e.id_)) from act_ru_execution e"
                        + " join act_re_procdef d on d.id_ = e.proc_def_id_ where d.key_ = ? and d.version_ = 1")
                .param(key)
                .query(String.class)
                .single();
    }

    @Test
    @Feature("S11")
    void fiveFilesTogetherLeaveAThousandRunningAlone() {
        Api designer = desk.as(Role.DESIGNER);
        Drawings.begin(designer, "process", key, Drawings.waiting(key, "Look"));
        designer.post("/releases", Drawings.wish("process", key)).expect(201);
        inParts(i -> engine.start(key, key + "-" + i, Map.of()));
        String before = fingerprint();

        Drawings.draft(designer, "/models/process/" + key, Drawings.waiting(key, "Look twice"));
        List<Map<String, String>> five = new ArrayList<>(List.of(Map.of("kind", "process", "key", key)));
        for (String more : List.of(key + "a", key + "b")) {
            Drawings.begin(designer, "process", more, Drawings.waiting(more, "Look"));
            five.add(Map.of("kind", "process", "key", more));
        }
        Drawings.begin(designer, "table", key, NewTable.xml(key, "Five"));
        five.add(Map.of("kind", "table", "key", key));
        Drawings.begin(designer, "form", key, "{\"type\":\"default\",\"id\":\"" + key + "\",\"components\":[]}");
        five.add(Map.of("kind", "form", "key", key));
        JsonNode done = designer.post("/releases", Map.of("models", five, "comment", "five"))
                .expect(201)
                .json();
        assertThat(done.path("versions")).hasSize(5);

        assertThat(fingerprint()).isEqualTo(before);
        engine.start(key, key + "-new", Map.of());
        JsonNode versions = designer.get("/models/process/" + key + "/running")
                .expect(200)
                .json()
                .path("versions");
        assertThat(versions.get(0).path("version").asInt()).isEqualTo(2);
        assertThat(versions.get(0).path("count").asInt()).isEqualTo(1);
        assertThat(versions.get(1).path("version").asInt()).isEqualTo(1);
        assertThat(versions.get(1).path("count").asInt()).isEqualTo(MANY);
        inParts(i -> engine.end(key, key + "-" + i, "test"));
        engine.end(key, key + "-new", "test");
    }

    /** A transaction has a limit of steps. */
    private void inParts(IntConsumer each) {
        for (int part = 0; part < MANY; part += 200) {
            int from = part;
            work.run(() -> IntStream.range(from, from + 200).forEach(each));
        }
    }
}
