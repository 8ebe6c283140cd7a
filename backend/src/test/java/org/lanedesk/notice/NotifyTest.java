package org.lanedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.User;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Entrances;
import org.lanedesk.test.Feature;
import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketActions;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class NotifyTest {
    @Autowired
    Desk desk;

    @Autowired
    Entrances entrances;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketActions actions;

    @Autowired
    Notices notices;

    @Autowired
    Watchers watchers;

    @Autowired
    Messages messages;

    @Autowired
    TransactionTemplate transaction;

    User head;
    User ann;
    User bob;
    Entrances.Entrance line;
    Entrances.Case one;

    @Autowired
    DomainClock clock;

    @BeforeEach
    void aLineWithTwoAgents() {
        clock.move(Duration.ZERO);
        head = desk.person(Role.AGENT);
        ann = desk.person(Role.AGENT);
        bob = desk.person(Role.AGENT);
        line = entrances.line("mail", null, head);
        entrances.works(line, ann);
        entrances.works(line, bob);
        one = entrances.written(line, "Printer is on fire", "Please help");
    }

    @Test
    @Feature("A39")
    void oneRuleTellsAllAudiencesIndependentlyEachInItsWay() {
        watchers.add(one.ticket().number(), bob.id());
        User lead = desk.person(Role.SUPERVISOR);
        entrances.member(line, lead, "supervisor");
        assign(ann);
        Map<String, Object> done = apply("assignee, head:page, supervisor; watcher, client", null);
        assertThat((List<?>) done.get("told"))
                .map(String::valueOf)
                .containsExactlyInAnyOrder(ann.login(), head.login(), lead.login(), bob.login(), one.from());
        for (User told : List.of(ann, head, lead, bob)) {
            assertThat(notices.of(told.id(), true, null, 10))
                    .singleElement()
                    .satisfies(n -> assertThat(n.title()).contains("Printer is on fire"));
        }
        assertThat(messages.ofSession(one.session().id(), 10))
                .filteredOn(m -> m.kind() == MessageKind.OUT)
                .singleElement()
                .satisfies(m -> assertThat(m.automatic()).isTrue());
    }

    @Test
    @Feature({"D25", "D29"})
    void theGroupIsToldWhenNobodyHasTheTicketAndNobodyTwice() {
        TicketEvent event = event("returned", Cause.system());
        apply("assignee", event);
        apply("assignee, group", event);
        assertThat(notices.unread(ann.id())).isOne();
        assertThat(notices.unread(bob.id())).isOne();
        assertThat(notices.unread(head.id())).isZero();
    }

    @Test
    void nobodyIsToldOfHisOwnAct() {
        TicketEvent event = event("noteAdded", new Cause("agent", ann.id().toString(), ann.name(), Map.of(), 0));
        apply("group", event);
        assertThat(notices.unread(ann.id())).isZero();
        assertThat(notices.unread(bob.id())).isOne();
    }

    @Test
    @Feature("A39")
    void aNoticeIsMailedAfterTheCommitMarkedAsWrittenByAMachine() {
        String address = ann.login() + "@staff.example";
        entrances.email(ann, address);
        apply("group:page+mail", null);
        Api api = desk.anonymous();
        await().until(() -> api.get("/dev/mail?to=" + address)
                        .expect(200)
                        .json()
                        .path("items")
                        .size()
                == 1);
        var mail = api.get("/dev/mail?to=" + address).json().path("items").get(0);
        assertThat(mail.path("subject").asString()).contains("Printer is on fire");
        assertThat(mail.path("head").asString()).contains("Auto-Submitted: auto-generated");
    }

    @Test
    void whoIsToldMuchWithinAMinuteGetsOneMailWithTheRest() {
        String address = ann.login() + "@staff.example";
        entrances.email(ann, address);
        for (int n = 0; n < 13; n++) {
            apply("group:page+mail", null);
        }
        Api api = desk.anonymous();
        await().until(() -> subjects(api, address).size() == 10);
        assertThat(notices.unread(ann.id())).isEqualTo(13);
        clock.move(Duration.ofSeconds(21));
        await().until(() -> subjects(api, address).size() == 11);
        assertThat(subjects(api, address)).filteredOn("3 notices"::equals).hasSize(1);
        clock.move(Duration.ofMinutes(5));
        apply("group:page+mail", null);
        await().until(() -> subjects(api, address).size() == 12);
        assertThat(subjects(api, address)).filteredOn("3 notices"::equals).hasSize(1);
    }

    private static List<String> subjects(Api api, String address) {
        List<String> subjects = new ArrayList<>();
        api.get("/dev/mail?to=" + address)
                .expect(200)
                .json()
                .path("items")
                .forEach(mail -> subjects.add(mail.path("subject").asString()));
        return subjects;
    }

    @Test
    void anUnknownAudienceWarnsAndTheOthersAreTold() {
        assertThat(apply("moon, group", null))
                .containsEntry("warning", "notice.audience")
                .containsKey("told");
        assertThat(actions.find("notify").orElseThrow().check("moon")).isEqualTo("notice.audience");
        assertThat(actions.find("notify").orElseThrow().check("client:mail, head"))
                .isNull();
    }

    @Test
    void everybodySeesAndReadsHisOwnNotices() {
        apply("group", null);
        var api = desk.as(ann);
        var list = api.get("/notices").expect(200).json();
        assertThat(list.get("total").asInt()).isOne();
        String id = list.get("items").get(0).get("id").asString();
        assertThat(list.get("items").get(0).get("ticketNumber").asLong())
                .isEqualTo(one.ticket().number());
        desk.as(bob).post("/notices/" + id + "/read", null).expect(404);
        api.post("/notices/" + id + "/read", null).expect(204);
        assertThat(api.get("/notices?unread=true")
                        .expect(200)
                        .json()
                        .get("items")
                        .size())
                .isZero();
        assertThat(api.get("/notices").expect(200).json().get("total").asInt()).isZero();
    }

    private void assign(User user) {
        transaction.executeWithoutResult(t -> tickets.change(
                one.ticket().number(),
                TicketChange.of(TicketField.ASSIGNEE, user.id()).set(TicketField.ASSIGNED_BY, "agent"),
                Cause.system()));
    }

    private TicketEvent event(String type, Cause cause) {
        return new TicketEvent(
                UUID.randomUUID(), java.time.Instant.EPOCH, type, one.ticket().number(), cause, Map.of(), Map.of());
    }

    private Map<String, Object> apply(String audience, @Nullable TicketEvent event) {
        Cause cause = Cause.rule("Test rule", Map.of(), 1);
        return transaction.execute(t -> actions.find("notify")
                .orElseThrow()
                .apply(new ActionContext(one.ticket().number(), cause, event, new HashMap<>()), audience));
    }
}
