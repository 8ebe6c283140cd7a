package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The same table as rule list and as DMN, again and again. */
@DeskTest
class RoundTripTest {
    private static final String ODD = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- kept by hand -->
        <dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="d" name="Odd" namespace="x">
          <dmn:decision id="priority" name="Odd" camunda:historyTimeToLive="P365D">
            <dmn:decisionTable id="t" hitPolicy="RULE ORDER" biodi:annotationsWidth="400">
              <dmn:input id="i1" label="Impact > high" biodi:width="300"><dmn:inputExpression id="e1" typeRef="string"><dmn:text>impact</dmn:text></dmn:inputExpression></dmn:input>
              <dmn:output id="o1" label="Priority" name="priority" typeRef="string" />
              <dmn:annotation name="Why"/>
              <!-- the first -->
              <dmn:rule id="r1"><dmn:description><![CDATA[High & mighty]]></dmn:description>
                <dmn:inputEntry id="c1"><dmn:text><![CDATA["high"  ,"highest"]]></dmn:text></dmn:inputEntry>
                <dmn:outputEntry id="c2" biodi:note="a &gt; b"><dmn:text>if true then "urgent" else "low"</dmn:text></dmn:outputEntry>
                <dmn:annotationEntry><dmn:text>asked for by Ann</dmn:text></dmn:annotationEntry>
              </dmn:rule>
              <dmn:rule id="r2"><dmn:inputEntry id="c3"/><dmn:outputEntry id="c4"><dmn:text>"low"</dmn:text></dmn:outputEntry></dmn:rule>
            </dmn:decisionTable>
          </dmn:decision>
          <dmndi:DMNDI><dmndi:DMNDiagram id="g"><dmndi:DMNShape id="s" dmnElementRef="priority"><dc:Bounds height="80" width="180" x="17" y="19" /></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
        </dmn:definitions>
        """;

    @Autowired
    MailDesk mail;

    @Autowired
    Desk desk;

    private RuleDesk rules;

    @BeforeEach
    void enter() {
        rules = new RuleDesk(desk);
        rules.manager.delete("/tables/priority/draft");
    }

    @AfterEach
    void leave() {
        rules.manager.delete("/tables/priority/draft");
    }

    @Test
    @Feature("N08")
    void tenTimesRoundIsTheSameFile() {
        rules.putFile("priority", ODD).expect(200);
        for (int i = 0; i < 10; i++) {
            rules.put("priority", Map.of("rows", rules.rows("priority"))).expect(200);
            String xml = rules.draft("priority").path("xml").asString();
            assertThat(xml).isEqualTo(ODD);
            rules.put("priority", Map.of("xml", xml)).expect(200);
        }
    }

    @Test
    @Feature("N08")
    void anEditInTheListTouchesNothingElse() {
        rules.putFile("priority", ODD).expect(200);
        List<Map<String, Object>> rows = rules.rows("priority");
        assertThat(rows.get(0)).containsEntry("name", "High & mighty");
        assertThat(rows.get(0).get("then"))
                .isEqualTo(Map.of("o1", Map.of("feel", "if true then \"urgent\" else \"low\"")));
        rows.get(1).put("enabled", false);
        rows.get(1).put("name", "Rest <all>");
        rows.get(1).put("when", Map.of("i1", "\"low\"", "tags", "\"vip\""));
        rows.add(
                0, RuleDesk.row("First of all", Map.of("impact", "\"high\""), Map.of("priority", "high", "tags", "x")));
        JsonNode saved = rules.put("priority", Map.of("rows", rows)).expect(200).json();

        String xml = saved.path("xml").asString();
        assertThat(xml)
                .contains("<!-- kept by hand -->", "<!-- the first -->", "asked for by Ann", "biodi:note=\"a &gt; b\"")
                .contains("<![CDATA[\"high\"  ,\"highest\"]]>", "x=\"17\" y=\"19\"", "<dmn:annotation name=\"Why\"/>")
                .contains("lanedesk:enabled=\"false\"", "Rest &lt;all&gt;");
        JsonNode list = saved.path("rows");
        assertThat(list.get(0).path("name").asString()).isEqualTo("First of all");
        assertThat(list.get(1).path("id").asString()).isEqualTo("r1");
        assertThat(list.get(2).path("enabled").asBoolean(true)).isFalse();
        assertThat(list.get(2).path("when").toString()).contains("\\\"low\\\"", "\\\"vip\\\"");
        assertThat(saved.path("inputs").get(1).path("fact").asString()).isEqualTo("tags");
        assertThat(saved.path("problems").toString()).doesNotContain("\"error\"");
        // and back: switched on again, the row is as it was
        List<Map<String, Object>> again = rules.rows("priority");
        again.get(2).put("enabled", true);
        String back = rules.put("priority", Map.of("rows", again))
                .expect(200)
                .json()
                .path("xml")
                .asString();
        assertThat(back).doesNotContain("enabled=\"false\"").contains("<dmn:rule id=\"r2\">");
    }

    @Test
    @Feature("S10")
    void twoPeopleAtOneDraft() {
        var first = rules.manager.get("/tables/priority/draft").expect(200);
        String tag = first.response().headers().firstValue("ETag").orElseThrow();
        Map<String, Object> body = Map.of("rows", rules.rows("priority"));
        rules.manager.put("/tables/priority/draft", body).expect(428);
        rules.manager.put("/tables/priority/draft", body, "If-Match", tag).expect(200);
        RuleDesk other = new RuleDesk(desk);
        JsonNode conflict = other.manager
                .put("/tables/priority/draft", Map.of("xml", ODD), "If-Match", tag)
                .expect(409)
                .json();
        assertThat(conflict.path("yours").asString()).isEqualTo(ODD);
        assertThat(conflict.path("theirs").asString()).contains("table_priority");
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() {
        int live = rules.draft("priority").path("version").asInt();
        rules.putFile("priority", "<definitions").expect(422);
        assertThat(rules.putFile("priority", "<!DOCTYPE x><definitions/>")
                        .expect(422)
                        .body())
                .contains("DOCTYPE");
        assertThat(rules.putFile("priority", ODD.replace("\"priority\"", "\"other\""))
                        .expect(422)
                        .body())
                .contains("no decision table");
        String accents = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + ODD.substring(ODD.indexOf("?>") + 2);
        byte[] latin = accents.replace("High & mighty", "Hôte")
                .replace("High &amp; mighty", "Hôte")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(file(latin).expect(200).json().toString()).contains("Hôte");
        byte[] lying = new String(latin, StandardCharsets.ISO_8859_1)
                .replace("ISO-8859-1", "UTF-8")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(file(lying).expect(422).body()).contains("cannot be read as UTF-8");
        rules.put("no-such-table", Map.of("rows", List.of())).expect(404);
        assertThat(rules.putFile("priority", ODD.replace(">impact<", ">impakt<"))
                        .expect(200)
                        .json()
                        .path("problems")
                        .toString())
                .contains("studio.factUnknown", "impakt");
        rules.publish("priority").expect(422);
        assertThat(rules.manager.get("/tables/priority").json().path("version").asInt())
                .isEqualTo(live);
        desk.as(Role.AGENT).get("/tables/priority").expect(403);
    }

    @Test
    @Feature("C09")
    void theLastRowOfIncomingStaysAndBadCellsAreNamed() {
        List<Map<String, Object>> rows = rules.rows("incoming");
        assertThat(rows.get(rows.size() - 1)).containsEntry("locked", true);
        rows.remove(rows.size() - 1);
        rows.add(RuleDesk.row(
                "Bad", Map.of("requester.vip", "\"yes\"", "words", "containsAny("), Map.of("priority", "hi")));
        JsonNode problems =
                rules.put("incoming", Map.of("rows", rows)).expect(200).json().path("problems");
        assertThat(problems.toString())
                .contains("studio.lastRow", "studio.cellType", "gate.feel", "studio.valueUnknown");
        JsonNode errors = rules.publish("incoming").expect(422).json().path("errors");
        String bad = "rows[" + (rows.size() - 1) + "]";
        assertThat(errors.findValuesAsString("field")).contains(bad + ".when.requester.vip", bad + ".when.words");
        rules.manager.delete("/tables/incoming/draft").expect(204);
    }

    @Test
    @Feature("S10")
    void triedOnFactsAndOnThePastWithoutDeploying() {
        mail.line("00:00-24:00").opens(MailDesk.somebody(), "A question", "How do I print?");
        rules.save("priority", List.of(RuleDesk.row("All low", Map.of(), Map.of("priority", "low", "then", "stop"))));
        JsonNode draft = rules.manager
                .post(
                        "/tables/priority/evaluate",
                        Map.of("draft", true, "facts", Map.of("impact", "high", "urgency", "high")))
                .expect(200)
                .json();
        assertThat(draft.path("outputs").get(0).path("priority").asString()).isEqualTo("low");
        JsonNode live = rules.manager
                .post("/tables/priority/evaluate", Map.of("facts", Map.of("impact", "high")))
                .expect(200)
                .json();
        assertThat(live.path("rows").toString()).contains("\"failed\"");
        JsonNode replay = rules.manager
                .post("/tables/priority/replay", Map.of())
                .expect(200)
                .json();
        // all but those that were low already
        assertThat(replay.path("changed").asInt())
                .isPositive()
                .isLessThanOrEqualTo(replay.path("total").asInt());
        assertThat(rules.manager.get("/tables/priority/diff").expect(200).body())
                .contains("All low", "added");
        assertThat(rules.manager.get("/facts").expect(200).body()).contains("requester.companies");
    }

    private Api.Answer file(byte[] bytes) {
        return rules.manager.put("/tables/priority/draft", bytes, "If-Match", "*", "Content-Type", "application/xml");
    }
}
