package org.lanedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.User;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Entrance;
import org.lanedesk.test.Feature;
import org.lanedesk.test.Mails;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Table D10 on the real way of a ticket. */
@DeskTest
class RoutedNoticesTest {
    @Autowired
    Desk desk;

    @Autowired
    Entrance entrances;

    @Test
    @Feature("A39")
    void theOneWhoGetsATicketIsToldOnceAndNotOfHisOwnActs() {
        Entrance.Made at = entrances.make();
        User ann = desk.person(Role.AGENT);
        User bob = desk.person(Role.AGENT);
        entrances.member(at, ann, "full");
        entrances.member(at, bob, "full");
        Api agent = desk.as(ann);
        long number = desk.as(Role.ADMIN)
                .post(
                        "/channels/" + at.channel() + "/mail",
                        Mails.mail("Piotr <piotr@notices.example>", at.address(), "Chair is broken", "It fell"),
                        "Content-Type",
                        "message/rfc822")
                .expect(201)
                .json()
                .path("ticketNumber")
                .asLong();
        JsonNode first = agent.get("/notices").expect(200).json();
        assertThat(first.path("total").asInt()).isOne();
        assertThat(first.path("items").get(0).path("title").asString()).contains("Chair is broken");

        agent.post("/tickets/" + number + "/messages", Map.of("kind", "note", "text", "I know him"))
                .expect(201);
        assertThat(agent.get("/notices").json().path("total").asInt()).isOne();

        JsonNode why =
                agent.get("/tickets/" + number + "/decisions").expect(200).json();
        assertThat(why.toString()).contains("notifications");
    }
}
