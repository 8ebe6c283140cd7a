package org.lanedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.User;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@DeskTest
class NoticesTogetherTest {
    /** within a minute these still come one by one */
    private static final int ALONE = 10;

    private static final int REST = 6;

    @Autowired
    TestTickets tickets;

    @Autowired
    TellPeople tell;

    @Autowired
    DomainClock clock;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    @BeforeEach
    @AfterEach
    void clockBack() {
        clock.move(Duration.ZERO);
    }

    @Test
    void whoIsToldMuchWithinAMinuteGetsTheRestInOneMail() {
        TestLine line = tickets.line("00:00-24:00");
        // nobody of the line: what else happens to its tickets is not told to him
        User eve = desk.person(Role.AGENT);
        String address = eve.login() + "@staff.example";
        db.sql("update app_user set email = ? where id = ?")
                .params(address, eve.id())
                .update();
        db.sql("insert into channel (key, kind, name, line_key, address) values (?, 'mail', '{\"en\":\"Mail\"}', ?, ?)")
                .params(line.line() + "-mail", line.line(), line.line() + "@desk.example")
                .update();
        List<Long> told = IntStream.range(0, ALONE + REST)
                .mapToObj(i -> tickets.open(line, "normal"))
                .toList();
        told.forEach(number -> tell.tell(
                number,
                new Telling(
                        "much-" + UUID.randomUUID(), "notice.default", Set.of("page", "mail"), false, null, Map.of()),
                List.of(eve.id()),
                null));

        Api api = desk.anonymous();
        await().untilAsserted(() -> assertThat(mails(api, address)).hasSize(ALONE));
        clock.move(Duration.ofSeconds(25));
        await().until(() -> mails(api, address).size() > ALONE);
        await().until(() -> db.sql("select count(*) from outbox where payload ->> 'user' = ? and state <> 'sent'")
                        .param(eve.id().toString())
                        .query(Integer.class)
                        .single()
                == 0);
        List<JsonNode> mails = mails(api, address);
        assertThat(mails).hasSize(ALONE + 1);
        JsonNode together = mails.stream()
                .filter(mail -> mail.path("subject").asString().startsWith(REST + " notices"))
                .findFirst()
                .orElseThrow();
        assertThat(told.subList(ALONE, ALONE + REST))
                .allSatisfy(number -> assertThat(together.toString()).contains("#" + number));
    }

    private static List<JsonNode> mails(Api api, String address) {
        return StreamSupport.stream(
                        api.get("/dev/mail?to=" + address)
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .toList();
    }
}
