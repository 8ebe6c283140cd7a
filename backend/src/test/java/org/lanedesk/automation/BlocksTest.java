package org.lanedesk.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.engine.Releases;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Entrance;
import org.lanedesk.test.Feature;
import org.lanedesk.test.Mails;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** A designer's process made of blocks, over a ticket that came by mail. */
@DeskTest
class BlocksTest {
    @Autowired
    Engine engine;

    @Autowired
    Releases releases;

    @Autowired
    Desk desk;

    @Autowired
    Entrance entrances;

    @Autowired
    Sessions sessions;

    Api admin;
    Entrance.Made entrance;
    String number = "";

    @BeforeEach
    void aTicketByMail() throws Exception {
        releases.publishShipped(Map.of(
                "automation/refund.bpmn", new ClassPathResource("automation/refund.bpmn").getContentAsByteArray()));
        admin = desk.as(Role.ADMIN);
        entrance = entrances.make();
        byte[] mail = Mails.mail("maria@client.example", entrance.address(), "Money back", "The printer is broken.");
        number = admin.call("POST", "/channels/" + entrance.channel() + "/mail", mail, "Content-Type", "message/rfc822")
                .expect(201)
                .json()
                .get("ticketNumber")
                .asString();
    }

    @Test
    @Feature("S02")
    void fieldsScriptLinkedTicketSessionAndDeferralAreDoneInTheirOrder() {
        engine.start("refund", number, Map.of("queue", entrance.group()));

        JsonNode ticket = admin.get("/tickets/" + number).expect(200).json();
        assertThat(ticket.get("priority").asString()).isEqualTo("high");
        assertThat(ticket.get("tags").toString()).contains("invoice", "billing");
        assertThat(ticket.at("/status/class").asString()).isEqualTo("deferred");
        assertThat(sessions.ofTicket(Long.parseLong(number)))
                .extracting(Session::state)
                .containsExactly("finished");
        assertThat(timeline()).anySatisfy(entry -> assertThat(entry.toString()).contains("\"process\"", "priority"));
        assertThat(engine.runs("refund", number)).isTrue();
    }

    @Test
    @Feature("S02")
    void theLinkedTicketIsRoutedLikeAnyOther() {
        engine.start("refund", number, Map.of("queue", entrance.group()));

        // words are taken in after the commit
        await().untilAsserted(() -> assertThat(admin.get("/tickets?view=all&q=Pay the refund".replace(" ", "%20"))
                        .expect(200)
                        .json()
                        .get("items"))
                .filteredOn(t -> t.at("/group/key").asString().equals(entrance.group()))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.at("/requester/id"))
                            .isEqualTo(admin.get("/tickets/" + number).json().at("/requester/id"));
                    assertThat(engine.runs("ticketLifecycle", t.get("number").asString()))
                            .isTrue();
                }));
    }

    private List<JsonNode> timeline() {
        List<JsonNode> entries = new java.util.ArrayList<>();
        JsonNode answer =
                admin.get("/tickets/" + number + "/timeline").expect(200).json();
        (answer.isArray() ? answer : answer.get("items")).forEach(entries::add);
        return entries;
    }
}
