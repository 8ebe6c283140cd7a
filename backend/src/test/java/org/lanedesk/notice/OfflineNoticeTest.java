package org.lanedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.Presences;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class OfflineNoticeTest {
    @Autowired
    TestTickets tickets;

    @Autowired
    Presences presences;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    @Test
    @Feature("C47")
    void aWarningReachesTheHeadByMailAlthoughHeIsOffline() {
        TestLine line = tickets.line("00:00-24:00");
        String address = line.head().login() + "@staff.example";
        db.sql("update app_user set email = ? where id = ?")
                .params(address, line.head().id())
                .update();
        db.sql("insert into channel (key, kind, name, line_key, address) values (?, 'mail', '{\"en\":\"Mail\"}', ?, ?)")
                .params(line.line() + "-mail", line.line(), line.line() + "@desk.example")
                .update();
        presences.set(line.agent().id(), "offline", null, "self");
        presences.set(line.head().id(), "offline", null, "self");
        long number = tickets.open(line, "normal");
        Api api = desk.anonymous();

        tickets.pass(Duration.ofMinutes(46));
        await().until(() -> api.get("/dev/mail?to=" + address)
                        .expect(200)
                        .json()
                        .path("items")
                        .size()
                == 1);
        assertThat(api.get("/dev/mail?to=" + address)
                        .json()
                        .path("items")
                        .get(0)
                        .path("subject")
                        .asString())
                .contains("#" + number);
    }
}
