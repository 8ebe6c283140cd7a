package org.lanedesk.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.engine.Releases;
import org.lanedesk.people.Contact;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.User;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Role;
import org.lanedesk.studio.Finding;
import org.lanedesk.studio.Model;
import org.lanedesk.studio.lint.ProcessLint;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Entrances;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The block in a process that a designer drew. */
@DeskTest
class InitiativeBlockTest {
    @Autowired
    Engine engine;

    @Autowired
    Releases releases;

    @Autowired
    Desk desk;

    @Autowired
    Entrances entrances;

    @Autowired
    Contacts contacts;

    @Autowired
    Sessions sessions;

    @Autowired
    Messages messages;

    @Autowired
    InitiativeStep step;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    Entrances.Entrance mail;
    final String key = UUID.randomUUID().toString();
    final String a = InitiativeMessageTest.address("a");
    final String b = InitiativeMessageTest.address("b");

    @BeforeEach
    void released() throws Exception {
        releases.publishShipped(Map.of(
                "outreach/contract-reminder.bpmn",
                new ClassPathResource("outreach/contract-reminder.bpmn").getContentAsByteArray()));
        mail = entrances.line("mail", null, null);
    }

    @Test
    @Feature({"E17", "E21", "E23"})
    void variablesAndContactsFillTheFields() {
        User ann = desk.person(Role.AGENT);
        entrances.member(mail, ann, "operator");
        Contact client = contacts.findOrCreate("email", a, "Anna Nowak");
        start(Map.of(
                "clients",
                client.id().toString(),
                "copies",
                b + ", " + a,
                "contractNumber",
                "K-17",
                "initiator",
                ann.id().toString()));
        Message sent = sent(a);
        assertThat(sent.to()).containsExactly(a);
        assertThat(sent.cc()).containsExactly(b);
        assertThat(sent.subject()).isEqualTo("Contract of yours");
        assertThat(sent.text()).isEqualTo("Dear Anna Nowak, contract K-17 ends soon.");
        Session session = sessions.get(sent.sessionId());
        assertThat(session.heldBy()).isEqualTo(ann.id());
        assertThat(engine.runs("contractReminder", key)).isFalse();
    }

    @Test
    @Feature("E22")
    void withoutInitiatorTheConversationStandsInNew() {
        start(Map.of("clients", a));
        Session session = sessions.get(sent(a).sessionId());
        assertThat(session.heldBy()).isNull();
        assertThat(session.createdBy()).isEqualTo("system");
    }

    @Test
    @Feature("E23")
    void anEmptyRecipientIsAnErrorThatTheModelCatches() {
        start(Map.of("clients", "nobody"));
        assertThat(engine.awaits("contractReminder", key)).containsExactly("contractReminder.addressFound");
    }

    @Test
    @Feature("E24")
    void aRepeatedStepSendsOnce() {
        Map<String, Object> fields = Map.of("channel", mail.channel(), "to", a, "text", "Once");
        SentMessage first = transaction.execute(t -> step.run("step-" + key, "Send", fields, null));
        SentMessage again = transaction.execute(t -> step.run("step-" + key, "Send", fields, null));
        assertThat(again).isEqualTo(first);
        assertThat(messages.ofSession(first.sessionId(), 10))
                .filteredOn(m -> m.kind() == MessageKind.OUT)
                .hasSize(1);
    }

    @Test
    @Feature("E18")
    void copiesOnAMessengerKeepAModelOutWithAWordAboutTheElement() throws Exception {
        Entrances.Entrance telegram = entrances.line("telegram", null, null);
        String model = new ClassPathResource("outreach/contract-reminder.bpmn")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        byte[] byTelegram =
                model.replace("${mailbox}", telegram.channel()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatThrownBy(() -> releases.publish("draft", "studio", Map.of("outreach/draft.bpmn", byTelegram)))
                .hasStackTraceContaining("serviceTask_sendInitiativeMessage")
                .hasStackTraceContaining("copies are possible by mail only");
        byte[] byMail = model.replace("${mailbox}", mail.channel())
                .replace("contractReminder\"", "contractReminder2\"")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(releases.publish("draft", "studio", Map.of("outreach/draft.bpmn", byMail))
                        .models())
                .isNotEmpty();
    }

    @Test
    @Feature("E19")
    void theBlockSaysWhenItsFieldsAreShownAndWhatBecomesOfTheirValues() throws Exception {
        JsonNode rules = JsonMapper.builder()
                .build()
                .readTree(
                        new ClassPathResource("processes/blocks/send-initiative-message.json").getContentAsByteArray())
                .path("lanedesk");
        assertThat(rules.path("channelField").asString()).isEqualTo("channel");
        assertThat(rules.at("/show/cc/channelKind").toString()).isEqualTo("[\"mail\"]");
        assertThat(rules.at("/whenHidden/cc").asString()).isEqualTo("clear");
        assertThat(rules.at("/whenHidden/subject").asString()).isEqualTo("keep");
        // a value that stays behind in the model is refused, not silently sent
        Entrances.Entrance telegram = entrances.line("telegram", null, null);
        Map<String, String> fields = Map.of("channel", telegram.channel(), "cc", b);
        assertThat(copies.refuses("sendInitiativeMessage", fields)).contains("copiesOnlyByMail");
        assertThat(copies.refuses("sendInitiativeMessage", Map.of("channel", telegram.channel(), "cc", "")))
                .isNull();
        assertThat(copies.refuses("sendInitiativeMessage", Map.of("channel", mail.channel(), "cc", b)))
                .isNull();
    }

    @Autowired
    CopiesOnlyByMail copies;

    @Autowired
    InitiatorBelongs belongs;

    @Autowired
    ProcessLint lint;

    @Test
    @Feature("E21")
    void drawingWarnsOfInitiatorsWhoDoNotBelongToTheLine() throws Exception {
        User outside = desk.person(Role.AGENT);
        // the first of the few that are told by name, before those of earlier runs
        String name = (Long.MAX_VALUE - System.currentTimeMillis()) + " Outside";
        db.sql("update app_user set name = ' ' || ? where id = ?")
                .params(name, outside.id())
                .update();
        Map<String, String> fields = Map.of("channel", mail.channel(), "author", "initiator");
        assertThat(belongs.warns("sendInitiativeMessage", fields)).contains(mail.line(), name);
        String model = new ClassPathResource("outreach/contract-reminder.bpmn")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .replace("${mailbox}", mail.channel());
        List<Finding> found = new ArrayList<>();
        lint.check(new Model(Model.PROCESS, "contractReminder", "x.bpmn", 0, model), java.util.Set.of(), found);
        assertThat(found).anySatisfy(f -> {
            assertThat(f.code()).isEqualTo("outreach.initiatorOutside");
            assertThat(f.severity()).isEqualTo(Finding.WARNING);
            assertThat(f.element()).isEqualTo("serviceTask_sendInitiativeMessage");
            assertThat(f.message()).contains(name);
        });
        entrances.member(mail, outside, "operator");
        assertThat(String.valueOf(belongs.warns("sendInitiativeMessage", fields)))
                .doesNotContain(name);
        assertThat(belongs.warns("sendInitiativeMessage", Map.of("channel", mail.channel(), "author", "system")))
                .isNull();
    }

    private void start(Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(Map.of("mailbox", mail.channel(), "contractNumber", "K-1"));
        variables.putAll(more);
        engine.start("contractReminder", key, variables);
    }

    private Message sent(String to) {
        List<UUID> found = db.sql("select id from message where kind = 'out' and ? = any(to_addresses)")
                .param(to)
                .query(UUID.class)
                .list();
        assertThat(found).hasSize(1);
        return messages.get(found.get(0));
    }
}
