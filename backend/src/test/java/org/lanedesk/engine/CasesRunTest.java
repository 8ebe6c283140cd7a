package org.lanedesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class CasesRunTest {
    @Autowired
    Cases cases;

    @Autowired
    JdbcClient db;

    @Test
    void aFailingStepSaysWhatWasDifferentAndNothingStays() throws Exception {
        byte[] draft = new ClassPathResource("engine/reminder.bpmn").getContentAsByteArray();
        long before = rows();
        List<Cases.Seen> seen = cases.play(
                Map.of("draft/reminder.bpmn", draft),
                List.of(
                        Map.of("start", Map.of("process", "reminderTest")),
                        Map.of("advance", "PT25H"),
                        Map.of("expect", Map.of("running", List.of("nothing"))),
                        Map.of("advance", "PT1H")));
        assertThat(seen).hasSize(3);
        assertThat(seen.get(1).elements()).containsEntry("reminderTest", List.of("eventGateway_whatComesFirst"));
        assertThat(seen.get(2).failure()).contains("step 3", "running is [reminderTest]");
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return db.sql("select (select count(*) from act_ru_execution) + (select count(*) from act_re_deployment)"
                        + " + (select count(*) from act_ge_bytearray) + (select count(*) from act_hi_actinst)")
                .query(Long.class)
                .single();
    }

    @Test
    @Feature("C05")
    void anExampleThatDoesNotHoldSaysWhy() {
        byte[] dmn =
                TestTables.dmn("t", "RULE ORDER", List.of("a"), List.of(List.of("1", "\"x\""), List.of("-", "\"y\"")));
        String yaml = """
            table: t
            cases:
              - {name: good, given: {a: 1}, matched: [rule_1, Rule 2], outputs: [{then: x}, {row: 2}]}
              - {name: wrong row, given: {a: 2}, matched: [rule_1]}
              - {name: wrong value, given: {a: 2}, expect: {then: x}}
            """;
        List<Cases.Result> results = cases.run(yaml.getBytes(StandardCharsets.UTF_8), Map.of(), key -> dmn);
        assertThat(results.get(0).failure()).isNull();
        assertThat(results.get(1).failure()).contains("matched [rule_2]");
        assertThat(results.get(2).failure()).isEqualTo("then is y, expected x");
    }
}
