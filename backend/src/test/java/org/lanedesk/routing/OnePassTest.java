package org.lanedesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One event, one pass, one transaction; what the desk writes by itself is marked as such. */
@DeskTest
class OnePassTest {
    @Autowired
    MailDesk mail;

    @Autowired
    DomainClock clock;

    @Autowired
    JdbcClient db;

    @AfterEach
    void clockBack() {
        clock.move(Duration.ZERO);
    }

    /** @return the number of the transaction that wrote the row; savepoints within it count as it */
    private List<Long> transactions(String sql, Object value) {
        return db.sql(sql).param(value).query(Long.class).list();
    }

    @Test
    @Feature("C08")
    void departmentPriorityAndSlaAreSetInOnePassAndTheSlaKnowsThePriority() {
        MailDesk.Line line = mail.line("00:00-24:00");
        String domain = MailDesk.somebody().replaceAll("@.*", "") + ".red.example";
        db.sql("insert into company (id, key, name, domains) values (?, 'red', 'Red', array[?])"
                        + " on conflict (key) do update set domains = company.domains || excluded.domains")
                .params(java.util.UUID.randomUUID(), domain)
                .update();
        long plain = line.opens(MailDesk.somebody(), "Something", "Else");
        long red = line.opens("piotr@" + domain, "VPN does not connect", "Error 809");
        JsonNode ticket = line.ticket(red);
        assertThat(ticket.path("priority").asString()).isEqualTo("urgent");
        assertThat(ticket.path("type").asString()).isEqualTo("incident");
        JsonNode high = clock(line, red);
        JsonNode normal = clock(line, plain);
        assertThat(high.path("policy").asString()).isEqualTo("Urgent");
        assertThat(high.path("targetMinutes").asInt())
                .isLessThan(normal.path("targetMinutes").asInt());
        Instant created = Instant.parse(ticket.path("createdAt").asString());
        assertThat(Instant.parse(high.path("at").asString()))
                .isEqualTo(created.plus(
                        Duration.ofMinutes(high.path("targetMinutes").asInt())));
        // no clock was first set by another priority and then corrected
        assertThat(MailDesk.list(line.agent()
                                .get("/tickets/" + red + "/decisions")
                                .expect(200)
                                .json())
                        .stream()
                        .filter(d -> d.path("table").asString().equals("sla-targets"))
                        .map(d -> d.path("facts").path("priority").asString())
                        .distinct())
                .containsExactly("urgent");
        assertThat(transactions(
                        "select distinct xmin::text::bigint from ticket_event where ticket_number = ?"
                                + " and type in ('opened', 'changed')",
                        red))
                .hasSize(1);
    }

    private static JsonNode clock(MailDesk.Line line, long number) {
        return MailDesk.list(line.agent()
                        .get("/tickets/" + number + "/clocks")
                        .expect(200)
                        .json())
                .stream()
                .filter(c -> c.path("clock").asString().equals("firstReply"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Feature("C20")
    void whatARuleDoesHappensInTheTransactionOfTheReply() {
        MailDesk.Line line = mail.line("00:00-24:00");
        String client = MailDesk.somebody();
        long number = line.opens(client, "Printer", "It does not print");
        line.agent()
                .patch("/tickets/" + number, line.ticket(number).path("version").asInt(), Map.of("status", "waiting"))
                .expect(200);
        JsonNode reply = line.comes(client, "[#" + number + "]", "Here are the details");
        assertThat(line.statusClass(number)).isEqualTo("open");
        List<Long> message = transactions(
                "select xmin::text::bigint from message where id = ?::uuid",
                reply.path("messageId").asString());
        List<Long> effect = transactions(
                "select xmin::text::bigint from ticket_event where ticket_number = ? and changed_by = 'rule'"
                        + " and after ->> 'status' = 'open'",
                number);
        assertThat(effect).hasSize(1).isEqualTo(message);
        assertThat(transactions(
                        "select xmin::text::bigint from message where ticket_number = ? and kind = 'system'"
                                + " and detail ->> 'table' = 'changed'",
                        number))
                .isEqualTo(message);
        assertThat(line.events(number)).containsSubsequence("clientReplied", "changed");
    }

    @Test
    @Feature({"E46", "E47"})
    void systemMessagesAreTheirOwnKindAndNeverGoOut() {
        MailDesk.Line line = mail.line("00:00-24:00");
        String client = MailDesk.somebody();
        long number = line.opens(client, "VPN does not connect", "Error 809");
        JsonNode system = line.messages(number).stream()
                .filter(m -> m.path("kind").asString().equals("system"))
                .filter(m -> m.path("author").path("kind").asString().equals("rule"))
                .findFirst()
                .orElseThrow();
        assertThat(system.path("author").path("kind").asString()).isNotIn("agent", "client");
        assertThat(system.has("delivery")).isFalse();
        assertThat(system.path("to").size()).isZero();
        JsonNode detail = system.path("detail");
        assertThat(detail.path("kind").asString()).isEqualTo("rule");
        assertThat(detail.path("table").asString()).isEqualTo("incoming");
        assertThat(detail.path("rule").asString()).isEqualTo("VPN → Network");
        assertThat(detail.path("version").asInt()).isPositive();
        assertThat(system.path("text").asString())
                .contains("VPN → Network", "v" + detail.path("version").asInt());
        // not a reply: the ticket is new, the clock of the first reply runs
        assertThat(line.statusClass(number)).isEqualTo("new");
        assertThat(line.ticket(number).path("due").path(0).path("clock").asString())
                .isEqualTo("firstReply");
        line.replies(number, "We are looking");
        JsonNode mailed = mail.arrived(client, 1);
        assertThat(mailed.path("text").asString()).doesNotContain("Rule");
        assertThat(mail.arrivedNow(client)).hasSize(1);
    }
}
