package org.lanedesk.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lanedesk.people.User;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Approvals as the people see them who are asked. */
@Component
class TestApprovals {
    private final Desk desk;
    private final org.lanedesk.people.Users users;
    private final JdbcClient db;
    private final DomainClock clock;

    TestApprovals(Desk desk, JdbcClient db, DomainClock clock, org.lanedesk.people.Users users) {
        this.users = users;
        this.desk = desk;
        this.db = db;
        this.clock = clock;
    }

    List<JsonNode> open(User person) {
        return desk.as(person)
                .get("/approvals")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    Api.Answer decide(User person, String decision) {
        return desk.as(person)
                .post(
                        "/approvals/" + open(person).get(0).get("id").asString() + "/decide",
                        Map.of("decision", decision));
    }

    List<String> states(long number) {
        return db.sql("select state from approval where ticket_number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    /** Who is asked now. */
    User approver(long number) {
        return users.get(db.sql("select approver from approval where ticket_number = ? and state = 'open'")
                .param(number)
                .query(java.util.UUID.class)
                .single());
    }

    List<String> elements(long number) {
        return db.sql("select element from user_task where ticket_number = ? and state = 'open'")
                .param(number)
                .query(String.class)
                .list();
    }

    void deputy(User person, User deputy, int from, int to) {
        LocalDate today = LocalDate.now(clock);
        desk.as(person)
                .post(
                        "/me/deputies",
                        Map.of(
                                "deputy", deputy.login(),
                                "fromDay", today.plusDays(from).toString(),
                                "toDay", today.plusDays(to).toString()))
                .expect(201);
    }
}
