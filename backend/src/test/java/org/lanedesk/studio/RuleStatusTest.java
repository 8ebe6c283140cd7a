package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A rule that ends a ticket ends it by its process, so that both stand at the same place. */
@DeskTest
class RuleStatusTest {
    @Autowired
    Desk desk;

    @Autowired
    MailDesk mail;

    private RuleDesk rules;
    private MailDesk.Line line;

    @BeforeEach
    void open() {
        rules = new RuleDesk(desk);
        line = mail.line("00:00-24:00");
    }

    @AfterEach
    void leave() {
        rules.restore();
    }

    private long opened(Object status) {
        rules.publish(
                "incoming",
                RuleDesk.row("Ends at once", Map.of("line", '"' + line.key() + '"'), Map.of("status", status)));
        return line.opens(MailDesk.somebody(), "Newsletter", "Read this");
    }

    @Test
    @Feature({"A02", "D21"})
    void whatARuleClosesIsClosedInItsProcessToo() {
        long number = opened("closed");
        assertThat(line.ticket(number).at("/status/key").asString()).isEqualTo("closed");
        assertThat(line.ticket(number).path("actions").toString())
                .contains("reopen")
                .doesNotContain("resolve");
        JsonNode again = line.agent()
                .post("/tickets/" + number + "/actions/reopen", null)
                .expect(200)
                .json();
        assertThat(line.statusClass(number)).as(again.toString()).isEqualTo("open");
    }

    @Test
    @Feature({"A02", "D21"})
    void anAnswerReopensWhatARuleResolved() {
        long number = opened("resolved");
        assertThat(line.statusClass(number)).isEqualTo("resolved");
        assertThat(line.events(number)).contains("resolved");
        line.agent().post("/tickets/" + number + "/actions/reopen", null).expect(200);
        assertThat(line.statusClass(number)).isEqualTo("open");
    }

    @Test
    @Feature({"A02", "D21"})
    void aStatusOfTheDesksOwnIsReachedByTheProcessOfItsClass() {
        String own = "gone" + UUID.randomUUID().toString().substring(0, 8);
        desk.as(Role.ADMIN)
                .post(
                        "/statuses",
                        Map.of(
                                "key",
                                own,
                                "class",
                                "closed",
                                "name",
                                Map.of("en", "Not for us"),
                                "clientName",
                                Map.of("en", "Closed"),
                                "position",
                                90))
                .expect(201);
        long number = opened(own);
        assertThat(line.ticket(number).at("/status/key").asString()).isEqualTo(own);
        assertThat(line.ticket(number).path("actions").toString()).contains("reopen");

        long other = line.opens(MailDesk.somebody(), "By hand", "Text", "X-Other: 1");
        line.agent().post("/tickets/" + other + "/actions/reopen", null).expect(200);
        JsonNode open = line.ticket(other);
        line.agent()
                .patch("/tickets/" + other, open.get("version").asInt(), Map.of("status", own))
                .expect(200);
        assertThat(line.ticket(other).at("/status/key").asString()).isEqualTo(own);
        JsonNode ended = line.ticket(other);
        assertThat(ended.path("actions").toString()).contains("reopen");
        line.agent()
                .patch("/tickets/" + other, ended.get("version").asInt(), Map.of("status", "waiting"))
                .expect(200);
        assertThat(line.ticket(other).at("/status/key").asString()).isEqualTo("waiting");
        assertThat(line.ticket(other).path("actions").toString()).contains("resolve");
    }

    @Test
    @Feature("A02")
    void aValueOfTheWrongKindIsLeftOutWithAWarning() {
        rules.publish(
                "incoming",
                RuleDesk.row(
                        "Two at once",
                        Map.of("line", '"' + line.key() + '"'),
                        Map.of(
                                "priority", Map.of("feel", "if line = null then \"high\" else [\"high\", \"low\"]"),
                                "status", Map.of("feel", "if line = null then \"open\" else [\"closed\"]"),
                                "tags", List.of("seen"))));
        long number = line.opens(MailDesk.somebody(), "Two", "Text");
        JsonNode ticket = line.ticket(number);
        assertThat(ticket.path("incident").isNull() || ticket.path("incident").isMissingNode())
                .as(ticket.toString())
                .isTrue();
        assertThat(ticket.path("priority").asString()).isEqualTo("normal");
        assertThat(ticket.path("tags").toString()).contains("seen");
        assertThat(line.agent().get("/tickets/" + number + "/decisions").body()).contains("field.type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "incoming; priority; [\"high\", \"low\"]; field.type; error",
                "incoming; defer; {days: 2}; studio.deferNotHere; warning",
                "escalation-steps; askAgainMinutes; 0; studio.tooSmall; error",
                "sla-targets; firstReplyMinutes; -5; studio.tooSmall; error",
                "sla-targets; schedule; \"nights\"; studio.scheduleUnknown; warning",
            })
    @Feature("A02")
    void whatAResultCannotMeanIsSaidBeforeItIsPublished(
            String table, String column, String cell, String code, String severity) {
        Map<String, Object> row = RuleDesk.row("Odd", Map.of(), Map.of(column, Map.of("feel", cell)));
        JsonNode said = rules.save(table, List.of(row));
        assertThat(said.path("problems")).as(said.toString()).anySatisfy(p -> {
            assertThat(p.path("code").asString()).isEqualTo(code);
            assertThat(p.path("severity").asString()).isEqualTo(severity);
        });
        rules.discard(table);
    }

    @Test
    @Feature("S03")
    void aTableOfOnesOwnMayMeanSomethingElseByAName() {
        String key = "t" + UUID.randomUUID().toString().substring(0, 8);
        String dmn = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d%1$s" name="d" namespace="x">
              <decision id="%1$s" name="Points" xmlns:camunda="http://camunda.org/schema/1.0/dmn" camunda:historyTimeToLive="P365D"><decisionTable id="dt%1$s" hitPolicy="FIRST">
                <input id="i%1$s"><inputExpression id="ie%1$s" typeRef="string"><text>colour</text></inputExpression></input>
                <output id="o%1$s" name="priority" typeRef="number"/>
                <output id="p%1$s" name="askAgainMinutes" typeRef="number"/>
                <rule id="r%1$s"><inputEntry id="e%1$s"><text>"red"</text></inputEntry>
                  <outputEntry id="f%1$s"><text>5</text></outputEntry>
                  <outputEntry id="g%1$s"><text>0</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """.formatted(key);
        JsonNode made = desk.as(Role.DESIGNER)
                .post("/models", Map.of("kind", "table", "key", key, "content", dmn))
                .expect(201)
                .json();
        assertThat(made.path("problems").toString()).doesNotContain("\"error\"");
        desk.as(Role.DESIGNER).post("/releases", Drawings.wish("table", key)).expect(201);
    }

    @Test
    @Feature({"C03", "D24"})
    void noRuleSnoozesATicketWithoutAnEnd() {
        JsonNode said = rules.save(
                "incoming",
                List.of(RuleDesk.row("Snoozes", Map.of("line", '"' + line.key() + '"'), Map.of("status", "deferred"))));
        assertThat(said.path("problems").toString()).contains("ticket.deferByAction");
        assertThat(rules.publish("incoming").status()).isEqualTo(422);
        rules.discard("incoming");

        // what comes out only when it runs is kept from doing harm
        long number = opened(Map.of("feel", "if line = null then \"open\" else \"deferred\""));
        assertThat(line.statusClass(number)).isNotEqualTo("deferred");
        assertThat(line.ticket(number).path("actions").toString()).contains("resolve");
        assertThat(line.agent()
                        .post("/tickets/" + number + "/actions/return", null)
                        .expect(409)
                        .body())
                .contains(String.valueOf(number));
    }
}
