package org.lanedesk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.User;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.lanedesk.test.TestTickets;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Operator, supervisor, reader and anybody else before the conversations of one line. */
@DeskTest
@Feature("E74")
class FourRolesTest {
    @Autowired
    MailDesk mail;

    @Autowired
    Desk desk;

    @Autowired
    Groups groups;

    @Autowired
    TestTickets tickets;

    @Autowired
    JdbcClient db;

    private MailDesk.Line line;
    private String records;
    private String second;
    private long queued;
    private long own;
    private long others;
    private long record;
    private User operator;

    @BeforeEach
    void aLineWithConversationsAndARecordElsewhere() {
        line = mail.line("00:00-24:00");
        operator = member("operator");
        queued = opened("Nobody has it");
        own = opened("The operator has it");
        others = opened("Somebody else has it");
        records = "r" + UUID.randomUUID().toString().substring(0, 8);
        second = records + "-second";
        groups.add(records, LocalizedText.of(records), null, false);
        groups.add(second, LocalizedText.of(second), null, false);
        groups.put(new GroupMember(second, operator.id(), Reach.FULL, true, true));
        desk.as(line.people().agent())
                .post("/tickets/" + queued + "/actions/unassign", null)
                .expect(200);
        give(own, second, operator.id());
        give(others, line.people().group(), line.people().agent().id());
        // a record of another team, made from the conversation that somebody else has
        record = opened("A defect");
        tickets.change(record, TicketChange.of(TicketField.GROUP, records).set(TicketField.ASSIGNEE, null));
        db.sql("update ticket set line = null where number = ?").param(record).update();
        db.sql("insert into session_link (session_id, ticket_number) select id, ? from session where ticket_number = ?")
                .params(record, others)
                .update();
    }

    private long opened(String subject) {
        return line.opens(MailDesk.somebody(), subject, "Text of " + subject);
    }

    private void give(long number, String group, UUID assignee) {
        tickets.change(number, TicketChange.of(TicketField.GROUP, group).set(TicketField.ASSIGNEE, assignee));
    }

    private User member(String role) {
        User user = desk.person(Role.AGENT);
        db.sql("insert into line_member (line_key, user_id, role) values (?, ?, ?)")
                .params(line.key(), user.id(), role)
                .update();
        return user;
    }

    private User ofTheRecords(User user) {
        groups.put(new GroupMember(records, user.id(), Reach.READ, false, false));
        return user;
    }

    private static List<Long> conversations(Api api) {
        return MailDesk.list(api.get("/sessions?tab=active").expect(200).json()).stream()
                .map(s -> s.path("ticketNumber").asLong())
                .toList();
    }

    private UUID session(long number) {
        return db.sql("select id from session where ticket_number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    @Test
    void anOperatorSeesTheQueueAndHisOwn() {
        Api api = desk.as(operator);
        assertThat(conversations(api)).containsExactlyInAnyOrder(queued, own);
        api.get("/sessions/" + session(others)).expect(404);
        api.get("/tickets/" + others + "/messages").expect(404);
        api.post("/sessions/" + session(queued) + "/take", Map.of()).expect(200);
    }

    @Test
    void aSupervisorOfTheLineSeesAllOfItAndAssigns() {
        Api api = desk.as(member("supervisor"));
        assertThat(conversations(api)).containsExactlyInAnyOrder(queued, own, others);
        api.get("/tickets/" + others + "/messages").expect(200);
        int version = api.get("/tickets/" + others).json().path("version").asInt();
        api.patch("/tickets/" + others, version, Map.of("group", second)).expect(200);
        api.post(
                        "/tickets/" + others + "/actions/assign",
                        Map.of("assignee", operator.id().toString()))
                .expect(200);
        assertThat(conversations(desk.as(operator))).contains(others);
    }

    @Test
    void aReaderSeesAConversationOnlyOnTheRecordItIsLinkedTo() {
        Api api = desk.as(ofTheRecords(member("reader")));
        UUID said = session(others);
        assertThat(conversations(api)).doesNotContain(queued, own, others);
        api.get("/tickets/" + others + "/messages").expect(404);
        api.get("/sessions/" + said).expect(404);
        String widget = "/tickets/" + record + "/conversations";
        assertThat(MailDesk.list(api.get(widget).expect(200).json()))
                .extracting(s -> s.path("sessionId").asString())
                .containsExactly(said.toString());
        line.agent()
                .post("/tickets/" + others + "/messages", Map.of("kind", "note", "text", "Among us"))
                .expect(201);
        assertThat(api.get(widget + "/" + said + "/messages").expect(200).body())
                .contains("Text of Somebody else has it")
                .doesNotContain("Among us");
        // read only, and only what is linked
        api.post("/tickets/" + others + "/messages", Map.of("text", "Hello")).expect(404);
        api.post("/sessions/" + said + "/take", Map.of()).expect(404);
        api.get(widget + "/" + session(queued) + "/messages").expect(404);
        // without the record there is nothing to read
        desk.as(member("reader")).get(widget).expect(404);
    }

    @Test
    void anybodyElseSeesNothing() {
        Api stranger = desk.as(Role.AGENT);
        assertThat(conversations(stranger)).isEmpty();
        for (long number : List.of(queued, own, others, record)) {
            stranger.get("/tickets/" + number).expect(404);
            stranger.get("/tickets/" + number + "/conversations").expect(404);
            stranger.get("/sessions/" + session(number)).expect(404);
        }
        // the record alone shows no conversation of a line one does not read
        Api colleague = desk.as(ofTheRecords(desk.person(Role.AGENT)));
        assertThat(MailDesk.list(colleague
                        .get("/tickets/" + record + "/conversations")
                        .expect(200)
                        .json()))
                .isEmpty();
        colleague
                .get("/tickets/" + record + "/conversations/" + session(others) + "/messages")
                .expect(404);
        desk.as(Role.CLIENT).get("/tickets/" + record + "/conversations").expect(403);
    }
}
