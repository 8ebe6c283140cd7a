package org.lanedesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Releases;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Rules that meet what other rules did; the tables of the whole test desk are put back afterwards. */
@DeskTest
class RulesOnRulesTest {
    private static final Path CHANGED = Path.of("../processes/routing/changed.dmn");

    @Autowired
    MailDesk mail;

    @Autowired
    Releases releases;

    String shipped;
    MailDesk.Line line;

    @BeforeEach
    void read() throws Exception {
        shipped = Files.readString(CHANGED);
        line = mail.line("00:00-24:00");
    }

    @AfterEach
    void back() {
        publish(shipped);
    }

    private void publish(String dmn) {
        releases.publish("test", "test", Map.of("routing/changed.dmn", dmn.getBytes(StandardCharsets.UTF_8)));
    }

    /** A further column "priority after" and "priority", and one more row. */
    private void rule(String changedBy, String after, String priority, String tag) {
        publish(rules(List.<String[]>of(new String[] {changedBy, after, priority, tag})));
    }

    private String rules(List<String[]> rows) {
        String dmn = shipped.replaceFirst(
                        "(<input id=\"input_messageAutomatic\".*?</input>)",
                        "$1<input id=\"input_newPriority\" label=\"Priority after\"><inputExpression"
                                + " id=\"expression_newPriority\" typeRef=\"string\"><text>new.priority</text>"
                                + "</inputExpression></input>")
                .replaceFirst(
                        "(<output id=\"output_status\"[^>]*/>)",
                        "$1<output id=\"output_priority\" label=\"Priority\" name=\"priority\" typeRef=\"string\" />"
                                + "<output id=\"output_tags\" label=\"Tags\" name=\"tags\" typeRef=\"string\" />")
                .replaceAll(
                        "(<inputEntry id=\"when_(\\w+)_messageAutomatic\">.*?</inputEntry>)",
                        "$1<inputEntry id=\"when_$2_newPriority\"><text></text></inputEntry>")
                .replaceAll(
                        "(<outputEntry id=\"then_(\\w+)_status\">.*?</outputEntry>)",
                        "$1<outputEntry id=\"then_$2_priority\"><text></text></outputEntry>"
                                + "<outputEntry id=\"then_$2_tags\"><text></text></outputEntry>");
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            String id = "extra" + i;
            more.append("<rule id=\"rule_")
                    .append(id)
                    .append("\"><description>Extra ")
                    .append(i)
                    .append("</description>");
            List.of("event", "changedBy", "statusClass", "messageAutomatic", "newPriority")
                    .forEach(column -> more.append("<inputEntry id=\"when_" + id + "_" + column + "\"><text>")
                            .append(column.equals("changedBy") ? row[0] : column.equals("newPriority") ? row[1] : "")
                            .append("</text></inputEntry>"));
            List.of("status", "priority", "tags", "then")
                    .forEach(column -> more.append("<outputEntry id=\"then_" + id + "_" + column + "\"><text>")
                            .append(column.equals("priority") ? row[2] : column.equals("tags") ? row[3] : "")
                            .append("</text></outputEntry>"));
            more.append("</rule>");
        }
        return dmn.replace("</decisionTable>", more + "</decisionTable>");
    }

    private static final String VPN = "VPN does not connect";

    @Test
    @Feature("A42")
    void whatARuleChangedIsNoReasonForAnotherRuleUnlessItSaysSo() {
        rule("", "\"high\"", "", "\"noticed\"");
        long byDefault = line.opens(MailDesk.somebody(), VPN, "Error 809");
        assertThat(line.ticket(byDefault).path("priority").asString()).isEqualTo("high");
        assertThat(line.ticket(byDefault).path("tags").toString()).doesNotContain("noticed");
        // a person's change is one
        long byHand = line.opens(MailDesk.somebody(), "Something", "Else");
        raise(byHand);
        assertThat(line.ticket(byHand).path("tags").toString()).contains("noticed");

        rule("\"anyone\"", "\"high\"", "", "\"noticed\"");
        long anyone = line.opens(MailDesk.somebody(), VPN, "Error 809");
        assertThat(line.ticket(anyone).path("tags").toString()).contains("noticed");
        assertThat(fired(anyone, "Extra 0")).isEqualTo(1);
        long byHandToo = line.opens(MailDesk.somebody(), "Something", "Else");
        raise(byHandToo);
        assertThat(fired(byHandToo, "Extra 0")).isEqualTo(1);
    }

    @Test
    @Feature("A42")
    void rulesThatUndoEachOtherEnd() {
        publish(rules(
                List.of(new String[] {"", "\"high\"", "\"low\"", ""}, new String[] {"", "\"low\"", "\"high\"", ""})));
        long once = line.opens(MailDesk.somebody(), "Something", "Else");
        raise(once);
        assertThat(line.ticket(once).path("priority").asString()).isEqualTo("low");
        assertThat(line.ticket(once).has("incident")).isFalse();

        publish(rules(List.of(
                new String[] {"\"anyone\"", "\"high\"", "\"low\"", ""},
                new String[] {"\"anyone\"", "\"low\"", "\"high\"", ""})));
        long loop = line.opens(MailDesk.somebody(), "Something", "Else");
        raise(loop);
        assertThat(line.ticket(loop).path("incident").asString()).contains("in a circle");
        assertThat(fired(loop, "Extra 0") + fired(loop, "Extra 1")).isLessThanOrEqualTo(4);
        line.replies(loop, "It can still be worked on");
    }

    private void raise(long number) {
        line.agent()
                .patch("/tickets/" + number, line.ticket(number).path("version").asInt(), Map.of("priority", "high"))
                .expect(200);
    }

    private long fired(long number, String rule) {
        return line.messages(number).stream()
                .map(m -> m.path("detail"))
                .filter(d -> d.path("rule").asString().equals(rule))
                .count();
    }

    @Test
    @Feature("E47")
    void theMessageKeepsTheNameThatTheRuleHadThen() {
        rule("\"agent\"", "\"high\"", "", "\"noticed\"");
        long number = line.opens(MailDesk.somebody(), "Something", "Else");
        raise(number);
        publish(rules(List.<String[]>of(new String[] {"\"agent\"", "\"high\"", "", "\"noticed\""}))
                .replace("Extra 0", "Renamed"));
        JsonNode message = line.messages(number).stream()
                .filter(m -> m.path("kind").asString().equals("system"))
                .filter(m -> m.path("text").asString().contains("Extra 0"))
                .findFirst()
                .orElseThrow();
        assertThat(message.path("detail").path("rule").asString()).isEqualTo("Extra 0");
        assertThat(message.path("detail").path("table").asString()).isEqualTo("changed");
        assertThat(message.path("detail").path("version").asInt()).isPositive();
        long later = line.opens(MailDesk.somebody(), "Something", "Else");
        raise(later);
        assertThat(fired(later, "Renamed")).isEqualTo(1);
        assertThat(fired(number, "Renamed")).isZero();
    }
}
