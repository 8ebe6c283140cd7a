package org.lanedesk.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
    private static final Facts NONE = new Facts(Map.of());
    private static final List<String> LITERALS = List.of(
            "\"a\"",
            "\"b\"",
            "\"\"",
            "5",
            "-3",
            "2.50",
            "0",
            "true",
            "false",
            "null",
            "date(\"2026-03-01\")",
            "@\"2026-03-01\"",
            "date and time(\"2026-03-01T10:00:00Z\")",
            "duration(\"PT2H\")",
            "time(\"10:00:00\")");
    private static final List<String> ORDERED = List.of(
            "\"a\"",
            "\"b\"",
            "5",
            "-3",
            "2.50",
            "date(\"2026-03-01\")",
            "date and time(\"2026-03-01T10:00:00Z\")",
            "duration(\"PT2H\")",
            "time(\"10:00:00\")");
    private static final List<@Nullable Object> VALUES = Arrays.asList(
            null,
            "a",
            "b",
            "",
            "zz",
            5,
            5L,
            -3,
            2.5,
            0,
            7.25,
            true,
            false,
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 3, 2),
            ZonedDateTime.parse("2026-03-01T10:00:00Z"),
            ZonedDateTime.parse("2026-03-01T12:00:00Z"),
            java.time.Duration.ofHours(2),
            java.time.Duration.ofHours(3),
            java.time.LocalTime.of(10, 0),
            java.time.LocalTime.of(11, 0));

    /** Every simple cell over every value answers as the interpreter does. */
    @Test
    void compiledCellsAgreeWithTheInterpreter() {
        List<String> cells = new ArrayList<>(LITERALS);
        for (String a : ORDERED) {
            for (String op : List.of("<", "<=", ">", ">=")) {
                cells.add(op + " " + a);
            }
            cells.add("[" + a + ".." + a + "]");
            cells.add("(" + a + ".." + a + "]");
            cells.add("]" + a + ".." + a + "[");
        }
        cells.addAll(List.of("[-5..5]", "(2.5..7.25)", "[\"a\"..\"c\"]", "[@\"2026-03-01\"..@\"2026-03-31\"]"));
        List<String> all = new ArrayList<>(cells);
        // inside a list or not(…) the interpreter takes true for "it matches"; for us it is the value
        cells.removeAll(List.of("true", "false"));
        for (String a : cells) {
            all.add("not(" + a + ")");
            all.add(a + ", \"b\"");
            all.add("5," + a);
            all.add("not(" + a + ", \"zz\")");
        }
        List<String> differences = new ArrayList<>();
        for (String cell : all) {
            assertThat(CellReader.read(cell)).as(cell).isNotNull();
            Cell compiled = Cells.compile(cell);
            Cell interpreted = Cells.interpreted(cell);
            for (Object value : VALUES) {
                Fact fact = new Fact(Plain.of(value));
                boolean ours = Boolean.TRUE.equals(compiled.test(fact, NONE));
                boolean theirs = Boolean.TRUE.equals(interpreted.test(fact, NONE));
                if (ours != theirs) {
                    differences.add(cell + " over " + value + ": " + ours + ", interpreter " + theirs);
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "containsAny(\"refund\", \"money back\") | I want my Money-back! | true",
                "containsAny(\"refund\", \"money back\") | money is back | false",
                "containsAny(\"invoic*\") | две INVOICES | true",
                "containsAny(\"чёрный\") | экран ЧЕРНЫЙ | true",
                "containsAny(\"zazolc\") | Zażółć gęślą | true",
                "containsAny(\"мои\") | мой заказ | false",
                "containsAny(\"cat\") | concatenate | false",
                "containsAll(\"printer\", \"2nd floor\") | the printer on the 2nd floor | true",
                "containsAll(\"printer\", \"3rd floor\") | the printer on the 2nd floor | false",
                "containsNone(\"spam\") | hello | true",
                "containsAny(?, [\"hello\"]) | hello | true",
                "any of(\"a\",\"b\") | b | true",
                "none of(\"a\",\"b\") | b | false",
                "contains(?, \"ell\") and containsAny(\"hello\") | hello | true",
                "string length(?) > 3 | hello | true",
                "starts with(?, \"he\") | hello | true",
                "matches(?, \"h.*o\") | hello | true",
            })
    void words(String cell, String text, boolean expected) {
        assertThat(Boolean.TRUE.equals(Cells.compile(cell).test(new Fact(text), NONE)))
                .isEqualTo(expected);
    }

    @Test
    void aListMeetsACellWhenItHoldsTheValue() {
        Fact tags = new Fact(Plain.of(List.of("vip", "new")));
        assertThat(Cells.compile("\"vip\"").test(tags, NONE)).isTrue();
        assertThat(Cells.compile("\"old\", \"new\"").test(tags, NONE)).isTrue();
        assertThat(Cells.compile("not(\"vip\")").test(tags, NONE)).isFalse();
        assertThat(Cells.compile("all of(\"vip\", \"new\")").test(tags, NONE)).isTrue();
        assertThat(Cells.compile("all of(\"vip\", \"old\")").test(tags, NONE)).isFalse();
        assertThat(Cells.compile("null").test(tags, NONE)).isFalse();
        assertThat(Cells.compile("containsAny(\"VIP\")").test(tags, NONE)).isTrue();
    }

    @Test
    void yesAndNoAreValuesEverywhere() {
        assertThat(Cells.compile("not(true)").test(new Fact(false), NONE)).isTrue();
        assertThat(Cells.compile("true, \"b\"").test(new Fact("a"), NONE)).isNotEqualTo(true);
    }

    @Test
    void otherFactsAreReachedByTheirNames() {
        Facts facts = new Facts(Map.of("ticket.priority", "high", "old", Map.of("priority", "low")));
        assertThat(Cells.compile("? != old.priority").test(new Fact("high"), facts))
                .isTrue();
        assertThat(Cells.compile("ticket.priority").test(new Fact("high"), facts))
                .isTrue();
        assertThat(Feel.evaluate("if ticket.priority = \"high\" then 1 + 1 else null", facts))
                .isEqualTo(2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(for i in 1..1000000000 return i) > 1",
                "count(for i in 1..4000 return for j in 1..4000 return i*j) > 1",
                "count(for i in 1..4000, j in 1..4000, k in 1..4000 return 1) > 1",
                "some a in 1..4000, b in 1..4000 satisfies a + b < 0",
                "count(for i in 1..100 return if i = 1 then [1] else concatenate(flatten(partial), flatten(partial), partial)) > 1",
                "string length(decimal(1, 2000000000)) > 1",
                "((((((((((((((((((((1))))))))))))))))))))",
                "(function(f, n) f(f, n))(function(f, n) f(f, n + 1), 0)",
                "string length(string join(for i in 1..4000 return string join(for j in 1..4000 return \"aaaaaaaaaa\"))) > 1",
            })
    void endlessExpressionsStop(String expression) {
        long begin = System.nanoTime();
        assertThatThrownBy(() -> Feel.evaluate(expression, NONE)).isInstanceOf(FeelError.class);
        assertThat(System.nanoTime() - begin).isLessThan(2_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"random number()", "now()", "today()", "env(\"PATH\")", "\"a\".class", "ticket.getClass()"})
    void whatIsNotOursIsNull(String expression) {
        assertThat(Feel.evaluate(expression, new Facts(Map.of("ticket", Map.of("a", 1)))))
                .isNull();
    }

    @Test
    void brokenCellsSayWhere() {
        assertThatThrownBy(() -> Cells.compile("> > 5"))
                .isInstanceOf(FeelError.class)
                .hasMessageContaining("> > 5");
    }

    @Test
    void manyWordsAreQuick() {
        StringBuilder cell = new StringBuilder("containsAny(\"w0\"");
        for (int i = 1; i < 500; i++) {
            cell.append(", \"w").append(i).append(i % 10 == 0 ? " x" : "").append('"');
        }
        Cell compiled = Cells.compile(cell.append(')').toString());
        String text = "lorem ipsum dolor sit amet ".repeat(40) + "w499";
        long begin = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            assertThat(compiled.test(new Fact(text), NONE)).isTrue();
        }
        assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(2_000);
    }
}
