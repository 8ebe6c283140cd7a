package org.lanedesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.engine.feel.EngineFeel;
import org.lanedesk.test.Feature;

class DecisionTableTest {
    /** Whose FEEL the engine's own DMN uses in the comparison. */
    enum Peer {
        FEEL_SCALA,
        OURS;

        DmnEngine engine() {
            var configuration = new DefaultDmnEngineConfiguration();
            if (this == OURS) {
                configuration.setFeelEngineFactory(new EngineFeel());
            }
            return configuration.buildEngine();
        }

        List<List<String>> columns() {
            List<List<String>> columns = new ArrayList<>(List.of(
                    List.of(
                            "-",
                            "\"low\"",
                            "\"high\"",
                            "\"low\",\"high\"",
                            "not(\"low\")",
                            "null",
                            "not(null)",
                            "?!=\"low\""),
                    List.of(
                            "-",
                            "5",
                            "< 5",
                            ">= 5",
                            "[1..5]",
                            "(1..5)",
                            "not(5,6)",
                            "1,2,3",
                            "[1..3],[7..9]",
                            "? * 2 > 9"),
                    List.of("-", "true", "false"),
                    List.of("-", "date(\"2026-03-01\")", "> @\"2026-03-01\"", "[@\"2026-01-01\"..@\"2026-12-31\"]")));
            if (this == OURS) {
                columns.add(List.of("-", "\"vip\"", "not(\"vip\")", "\"new\", \"old\"", "all of(\"vip\",\"new\")"));
                columns.add(List.of(
                        "-",
                        "containsAny(\"refund\", \"money back\")",
                        "containsAll(\"printer\", \"floor*\")",
                        "containsNone(\"spam\")",
                        "containsAny(\"toner\") and string length(?) < 30"));
            }
            return columns;
        }
    }

    private static final List<List<@Nullable Object>> VALUES = List.of(
            Arrays.asList("low", "high", "urgent", null),
            Arrays.asList(1, 5, 6, 2.5, 9, -4, null),
            Arrays.asList(true, false, null),
            Arrays.asList(java.time.LocalDate.of(2026, 3, 1), java.time.LocalDate.of(2026, 5, 1), null),
            Arrays.asList(List.of("vip"), List.of("vip", "new"), List.of(), null),
            Arrays.asList("Refund, please!", "the printer on FLOOR2 has no toner", "spam", "", null));

    /** Generated tables over generated facts: the same rows match and the same comes out. */
    @ParameterizedTest
    @EnumSource
    @Feature("C05")
    void decidesAsTheEnginesOwnDmn(Peer peer) {
        Random random = new Random(20260401);
        DmnEngine engine = peer.engine();
        for (int i = 0; i < 60; i++) {
            String policy = i % 3 == 0 ? "FIRST" : i % 3 == 1 ? "RULE ORDER" : "COLLECT";
            byte[] dmn = table(policy, peer.columns(), 1 + random.nextInt(15), random);
            DecisionTable ours = DecisionTable.read(dmn, "generated");
            var theirs = engine.parseDecision("generated", new ByteArrayInputStream(dmn));
            for (int j = 0; j < 25; j++) {
                Map<String, @Nullable Object> facts = new HashMap<>();
                for (int c = 0; c < VALUES.size(); c++) {
                    facts.put(
                            "c" + c,
                            VALUES.get(c).get(random.nextInt(VALUES.get(c).size())));
                }
                List<Map<String, Object>> expected =
                        engine.evaluateDecisionTable(theirs, facts).getResultList().stream()
                                .map(DecisionTableTest::flat)
                                .toList();
                assertThat(ours.decide(1, facts).outputs().stream().map(DecisionTableTest::flat))
                        .as("%s over %s", new String(dmn, StandardCharsets.UTF_8), facts)
                        .isEqualTo(expected);
            }
        }
    }

    /** Dates and nulls in one form. */
    private static Map<String, Object> flat(Map<String, Object> outputs) {
        Map<String, Object> flat = new TreeMap<>();
        outputs.forEach((name, value) -> {
            if (value != null) {
                flat.put(name, String.valueOf(value));
            }
        });
        return flat;
    }

    private static byte[] table(String policy, List<List<String>> columns, int rows, Random random) {
        List<List<String>> cells = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<String> row = new ArrayList<>();
            columns.forEach(c -> row.add(random.nextInt(3) > 0 ? "-" : c.get(random.nextInt(c.size()))));
            cells.add(row);
        }
        return TestTables.dmn("generated", policy, columns.size(), cells);
    }

    @Test
    @Feature("C05")
    void stopEndsTheListAndEveryRowSaysWhy() {
        byte[] dmn = TestTables.dmn(
                "stops",
                "RULE ORDER",
                List.of("priority", "subject"),
                List.of(
                        List.of("\"low\"", "-", "\"continue\""),
                        List.of("\"high\"", "containsAny(\"refund\")", "\"stop\""),
                        List.of("-", "-", "\"continue\"")));
        DecisionTable table = DecisionTable.read(dmn, "stops");
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("priority", "high", "subject", "A refund"));
        Decision decision = table.decide(7, facts);
        assertThat(decision.outputs()).containsExactly(Map.of("row", 2L, "then", "stop"));
        assertThat(decision.rows()).extracting(Decision.Row::matched).containsExactly(false, true, true);
        assertThat(decision.rows()).extracting(Decision.Row::cut).containsExactly(false, false, true);
        assertThat(decision.rows().get(0).failed())
                .isEqualTo(new Decision.Failed("priority", "priority", "\"low\"", "high"));
        assertThat(decision.rows().get(1).name()).isEqualTo("Rule 2");
        assertThat(decision.version()).isEqualTo(7);
        assertThat(table.decide(7, facts)).isEqualTo(decision);
    }

    @Test
    void twoMatchingRowsOfAUniqueTableAreAnError() {
        DecisionTable table = DecisionTable.read(
                TestTables.dmn("u", "UNIQUE", List.of("a"), List.of(List.of("-", ""), List.of("-", ""))), "u");
        assertThatThrownBy(() -> table.decide(1, Map.of())).isInstanceOf(IllegalStateException.class);
    }

    /** How fast is measured in bench/tables. */
    @Test
    @Feature("A40")
    void aThousandRowsAreDecidedAsBySmallTables() {
        Random random = new Random(7);
        byte[] dmn = table("RULE ORDER", Peer.OURS.columns(), 1_000, random);
        DecisionTable table = DecisionTable.read(dmn, "generated");
        DmnEngine engine = Peer.OURS.engine();
        var theirs = engine.parseDecision("generated", new ByteArrayInputStream(dmn));
        for (int i = 0; i < 10; i++) {
            Map<String, @Nullable Object> facts = new HashMap<>();
            for (int c = 0; c < VALUES.size(); c++) {
                facts.put("c" + c, VALUES.get(c).get(i % VALUES.get(c).size()));
            }
            assertThat(table.decide(1, facts).outputs().stream().map(DecisionTableTest::flat))
                    .isEqualTo(engine.evaluateDecisionTable(theirs, facts).getResultList().stream()
                            .map(DecisionTableTest::flat)
                            .toList());
        }
    }
}
