package org.lanedesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lanedesk.catalog.TestCatalog.Shop;
import org.lanedesk.engine.Releases;
import org.lanedesk.people.User;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Yes and no of one or several people; nobody here has a right of the desk. */
@DeskTest
class ApprovalVotesTest {
    @Autowired
    TestCatalog catalog;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    @Autowired
    Releases releases;

    /** Three approvers by the shipped drawing with other settings. */
    private Shop three(String needed, String onDecline, List<User> people) throws Exception {
        String key = "order" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[^a-z0-9]", "");
        String drawing = new ClassPathResource("processes/catalog/order-laptop.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("\"orderLaptop\"", '"' + key + '"')
                .replace(
                        "name=\"approvers\">manager<",
                        "name=\"approvers\">"
                                + String.join(
                                        ", ",
                                        people.stream()
                                                .map(p -> "person:" + p.login())
                                                .toList())
                                + "<")
                .replace("name=\"approvalNeeded\">1<", "name=\"approvalNeeded\">" + needed + "<")
                .replace("name=\"onDecline\">stop<", "name=\"onDecline\">" + onDecline + "<");
        releases.publish(
                "test",
                "test",
                Map.of(
                        "processes/test/" + key + ".bpmn",
                        drawing.getBytes(StandardCharsets.UTF_8),
                        "forms/test/" + key + ".form",
                        new ClassPathResource("forms/catalog/prepare-laptop.form").getContentAsByteArray()));
        return catalog.open("order-laptop", key);
    }

    private List<User> people(int count) {
        List<User> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(desk.person(Role.CLIENT));
        }
        return people;
    }

    @Test
    @Feature("R05")
    void twoOfThreeGoOnAtOnceAndTheThirdIsAskedNoMore() throws Exception {
        List<User> people = people(3);
        Shop shop = three("2", "stop", people);
        long number = catalog.order(shop);
        approvals.decide(people.get(0), "approve").expect(200);
        assertThat(approvals.open(people.get(2))).hasSize(1);
        approvals.decide(people.get(1), "approve").expect(200);
        assertThat(approvals.open(people.get(2))).isEmpty();
        assertThat(approvals.states(number)).containsExactlyInAnyOrder("approved", "approved", "gone");
        assertThat(approvals.elements(number)).contains("userTask_checkStock");
    }

    @Test
    @Feature("R05")
    void aPercentageOfAllIsRoundedUp() throws Exception {
        List<User> people = people(3);
        long number = catalog.order(three("50%", "count", people));
        approvals.decide(people.get(0), "approve").expect(200);
        assertThat(approvals.elements(number)).doesNotContain("userTask_checkStock");
        approvals.decide(people.get(2), "approve").expect(200);
        assertThat(approvals.elements(number)).contains("userTask_checkStock");
    }

    @Test
    @Feature("R05")
    void oneNoEndsItOrIsCountedAsTheBlockSays() throws Exception {
        List<User> people = people(3);
        long stops = catalog.order(three("2", "stop", people));
        approvals.decide(people.get(0), "decline").expect(200);
        assertThat(tickets.get(stops).statusClass().live()).isFalse();
        assertThat(approvals.open(people.get(1))).isEmpty();

        long counts = catalog.order(three("2", "count", people));
        approvals.decide(people.get(0), "decline").expect(200);
        assertThat(tickets.get(counts).statusClass().live()).isTrue();
        approvals.decide(people.get(1), "decline").expect(200);
        assertThat(tickets.get(counts).statusClass().live()).isFalse();
    }

    @Test
    @Feature("R05")
    void whatWasDeclinedIsNotConfirmedAsWorking() throws Exception {
        List<User> people = people(1);
        Shop shop = three("1", "stop", people);
        long number = catalog.order(shop);
        approvals.decide(people.get(0), "decline").expect(200);
        String actions = shop.as(desk)
                .get("/requests/" + number)
                .expect(200)
                .json()
                .get("actions")
                .toString();
        assertThat(actions).contains("reopen").doesNotContain("confirm");
    }
}
