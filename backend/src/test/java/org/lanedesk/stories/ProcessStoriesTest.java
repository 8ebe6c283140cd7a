package org.lanedesk.stories;

import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;

/** The five stories as the engine sees them: where the tokens stand, and which way they went. */
@DeskTest
class ProcessStoriesTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    ProcessEngine engine;

    @Autowired
    MailDesk mail;

    @Autowired
    DomainClock clock;

    @BeforeEach
    void known() {
        BpmnAwareTests.init(engine);
    }

    @AfterEach
    void clockBack() {
        clock.move(Duration.ZERO);
        BpmnAwareTests.reset();
    }

    private ProcessInstance instance(String process, long number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(String.valueOf(number))
                .singleResult();
    }

    private boolean runs(String process, long number) {
        return instance(process, number) != null;
    }

    @Test
    @DisplayName("01 happy path")
    @Feature({"D01", "D12"})
    void happyPath() {
        MailDesk.Line line = mail.line("00:00-24:00");
        long number = line.opens(MailDesk.somebody(), "A question", "How do I change my address?");
        ProcessInstance ticket = instance("ticketLifecycle", number);
        assertThat(ticket)
                .isStarted()
                .isWaitingAtExactly("eventGateway_whoActsNext")
                .hasPassedInOrder("startEvent_ticketOpened", "callActivity_routeTicket");
        line.replies(number, "Under Profile.");
        assertThat(ticket).isWaitingAt("eventGateway_whoActsNext").hasPassed("callActivity_routeChange");
        line.agent().post("/tickets/" + number + "/actions/resolve", null).expect(200);
        assertThat(ticket).isWaitingAtExactly("eventGateway_isItReallySolved").hasPassed("serviceTask_resolveTicket");
        line.agent().post("/tickets/" + number + "/actions/close", null).expect(200);
        assertThat(ticket).isWaitingAtExactly("eventGateway_isItOver").hasPassed("serviceTask_closeTicket");
        clock.move(Duration.ofDays(31));
        await().atMost(LONG).until(() -> !runs("ticketLifecycle", number));
        assertThat(ticket).isEnded().hasPassed("serviceTask_lockTicket", "endEvent_ticketLocked");
    }

    @Test
    @DisplayName("02 routed by table")
    @Feature("C08")
    void routedByTable() {
        MailDesk.Line line = mail.line("00:00-24:00");
        long number = line.opens(MailDesk.somebody(), "VPN does not connect", "Error 809");
        String routing = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("routing")
                .processInstanceBusinessKey(String.valueOf(number))
                .singleResult()
                .getId();
        List<String> passed = engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(routing)
                .activityType("serviceTask")
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(a -> a.getActivityId())
                .toList();
        org.assertj.core.api.Assertions.assertThat(passed)
                .containsExactly(
                        "serviceTask_identifyRequester",
                        "serviceTask_applyIncomingRules",
                        "serviceTask_decidePriority",
                        "serviceTask_setSlaTargets",
                        "serviceTask_assignTicket",
                        "serviceTask_sendAutoReply",
                        "serviceTask_notifyPeople");
    }

    @Test
    @DisplayName("03 SLA escalated")
    @Feature("D32")
    void slaEscalated() {
        MailDesk.Line line = mail.line("00:00-24:00");
        long number = line.opens(MailDesk.somebody(), "Slow", "Nobody answers");
        ProcessInstance sla = instance("slaClock", number);
        assertThat(sla).isWaitingAtExactly("eventGateway_whatComesFirst").hasNotPassed("serviceTask_markOverdue");
        clock.move(Duration.ofHours(5));
        await().atMost(LONG).until(() -> line.ticket(number).path("overdue").asBoolean());
        assertThat(sla)
                .hasPassed("event_momentReached", "serviceTask_checkMoment", "serviceTask_markOverdue")
                .hasPassed("serviceTask_escalateTicket");
    }

    @Test
    @DisplayName("04 deferred and returned")
    @Feature({"D24", "C29"})
    void deferredAndReturned() {
        MailDesk.Line line = mail.line("00:00-24:00");
        long number = line.opens(MailDesk.somebody(), "Later", "The order comes on Friday");
        line.agent()
                .post("/tickets/" + number + "/actions/defer", Map.of("duration", "PT4H", "reason", "date"))
                .expect(200);
        ProcessInstance ticket = instance("ticketLifecycle", number);
        ProcessInstance deferral = instance("ticketDeferral", number);
        assertThat(ticket).isWaitingAtExactly("eventGateway_whatWakesIt").hasPassed("serviceTask_deferTicket");
        assertThat(deferral).isWaitingAtExactly("eventGateway_whatComesFirst").isActive();
        clock.move(Duration.ofHours(4));
        await().atMost(LONG).until(() -> !runs("ticketDeferral", number));
        assertThat(deferral)
                .isEnded()
                .hasPassedInOrder("event_returnTimeReached", "serviceTask_checkReturnTime", "serviceTask_returnTicket");
        assertThat(ticket).isWaitingAtExactly("eventGateway_whoActsNext").hasPassed("event_ticketReturned");
    }

    @Test
    @DisplayName("05 initiative message")
    @Feature("E17")
    void initiativeMessage() {
        MailDesk.Line line = mail.line("00:00-24:00");
        long number = line.agent()
                .post(
                        "/initiative-messages",
                        Map.of(
                                "channel", line.channel(),
                                "to", List.of(MailDesk.somebody()),
                                "cc", List.of(MailDesk.somebody()),
                                "subject", "Your order",
                                "text", "It is on its way."))
                .expect(201)
                .json()
                .path("ticketNumber")
                .asLong();
        var history = engine.getHistoryService();
        String message = history.createHistoricActivityInstanceQuery()
                .activityId("endEvent_messageSent")
                .orderByHistoricActivityInstanceEndTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getProcessInstanceId();
        org.assertj.core.api.Assertions.assertThat(
                        history.createHistoricActivityInstanceQuery().processInstanceId(message).list().stream()
                                .map(a -> a.getActivityId()))
                .containsExactlyInAnyOrder(
                        "startEvent_messageRequested", "serviceTask_sendInitiativeMessage", "endEvent_messageSent");
        assertThat(instance("ticketLifecycle", number)).isWaitingAtExactly("eventGateway_whoActsNext");
    }
}
