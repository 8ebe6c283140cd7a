package org.lanedesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lanedesk.catalog.TestCatalog.Shop;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Yes and no by a link in a mail. */
@DeskTest
class ApprovalLinkTest {
    @Autowired
    TestCatalog catalog;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    @Autowired
    ApprovalLinks links;

    @Autowired
    DomainClock clock;

    @Autowired
    JdbcClient db;

    @Test
    @Feature("R05")
    void aLinkFromTheMailWorksOnceAndReadingItDecidesNothing() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        long number = catalog.order(shop);
        UUID id =
                UUID.fromString(approvals.open(shop.manager()).get(0).get("id").asString());
        String token = links.make(id, shop.manager().id());
        Api scanner = desk.anonymous();
        for (int i = 0; i < 3; i++) {
            assertThat(scanner.get("/approval-links/" + token)
                            .expect(200)
                            .json()
                            .get("number")
                            .asLong())
                    .isEqualTo(number);
        }
        assertThat(approvals.states(number)).containsExactly("open");
        scanner.post("/approval-links/" + token, Map.of("decision", "maybe")).expect(422);
        scanner.post("/approval-links/" + token, Map.of("decision", "approve", "comment", "fine"))
                .expect(200);
        assertThat(approvals.states(number)).containsExactly("approved");
        assertThat(scanner.post("/approval-links/" + token, Map.of("decision", "decline"))
                        .expect(410)
                        .body())
                .contains("used already");
        scanner.get("/approval-links/" + token + "x").expect(404);
        assertThat(db.sql("select count(*) from approval_link where token_hash = ?")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Feature("R05")
    void aLinkExpiresAndASecondOneForTheSameQuestionSaysSo() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        catalog.order(shop);
        UUID id =
                UUID.fromString(approvals.open(shop.manager()).get(0).get("id").asString());
        String old = links.make(id, shop.manager().id());
        Duration before = clock.movedBy();
        try {
            tickets.pass(Duration.ofDays(8));
            assertThat(desk.anonymous()
                            .post("/approval-links/" + old, Map.of("decision", "approve"))
                            .expect(410)
                            .body())
                    .contains("expired");
        } finally {
            clock.move(before);
        }
        String first = links.make(id, shop.manager().id());
        String second = links.make(id, shop.manager().id());
        desk.anonymous()
                .post("/approval-links/" + first, Map.of("decision", "approve"))
                .expect(200);
        assertThat(desk.anonymous()
                        .post("/approval-links/" + second, Map.of("decision", "decline"))
                        .expect(409)
                        .body())
                .contains("approved already");
    }

    @Test
    @Feature("R05")
    void theApproverGetsAMailWithHisLink() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        catalog.email(shop.manager(), "boss" + System.nanoTime() + "@outside.example");
        catalog.order(shop);
        await().until(() -> db.sql("select count(*) from approval_link where person = ?")
                        .param(shop.manager().id())
                        .query(Long.class)
                        .single()
                > 0);
    }
}
