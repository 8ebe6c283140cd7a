package org.lanedesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.lanedesk.ticket.TicketField;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
class CustomerCardTest {
    @Autowired
    TestTickets tickets;

    @Autowired
    Contacts contacts;

    @Autowired
    Desk desk;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    @Feature({"E77", "H18", "D31"})
    void theCardListsAllTicketsOfAllAddressesThatOneMaySee() {
        TestLine line = tickets.line("00:00-24:00");
        Api manager = desk.as(Role.MANAGER);
        JsonNode firm = manager.post(
                        "/companies",
                        Map.of(
                                "key",
                                "c" + mark,
                                "name",
                                "Firm " + mark,
                                "domains",
                                List.of(mark + ".example"),
                                "vip",
                                true,
                                "managerId",
                                line.head().id().toString()))
                .expect(201)
                .json();
        Contact piotr = contacts.findOrCreate("email", "piotr@" + mark + ".example", "Piotr");
        contacts.addIdentity(piotr.id(), "telegram", "tg" + mark);
        long own = opened(line, piotr, firm);
        long foreign = opened(tickets.line("00:00-24:00"), piotr, firm);

        Api ann = desk.as(line.agent());
        JsonNode card = ann.get("/contacts/" + piotr.id() + "/card").expect(200).json();
        assertThat(card.get("identities")).hasSize(2);
        assertThat(card.get("companies").get(0).get("manager").asString())
                .isEqualTo(line.head().name());
        assertThat(card.get("vip").asBoolean()).isTrue();
        assertThat(card.get("tickets").get("total").asInt()).isEqualTo(1);
        JsonNode listed = ann.get("/contacts/" + piotr.id() + "/tickets")
                .expect(200)
                .json()
                .get("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("number").asLong()).isEqualTo(own);
        JsonNode all = desk.as(Role.SUPERVISOR)
                .get("/contacts/" + piotr.id() + "/tickets?size=1")
                .json();
        assertThat(all.get("items").get(0).get("number").asLong()).isEqualTo(foreign);
        assertThat(all.has("nextCursor")).isTrue();
        desk.as(Role.DESIGNER).get("/contacts/" + piotr.id() + "/card").expect(403);
        desk.as(Role.CLIENT).get("/contacts/" + piotr.id() + "/card").expect(403);
        ann.get("/contacts/" + UUID.randomUUID() + "/card").expect(404);

        assertThat(ann.get("/tickets/" + own).json().get("company").get("vip").asBoolean())
                .isTrue();
        assertThat(ann.get("/tickets/" + own).json().get("requester").get("vip").asBoolean())
                .isTrue();
        var due = ann.get("/tickets/" + own).json().get("due");
        manager.patch("/companies/" + firm.get("id").asString(), 0, Map.of("vip", false))
                .expect(200);
        assertThat(ann.get("/tickets/" + own).json().get("requester").get("vip").asBoolean())
                .isFalse();
        assertThat(ann.get("/tickets/" + own).json().get("due")).isEqualTo(due);
    }

    @Test
    @Feature("H18")
    void membersFindEachOthersTicketsOnlyWhileTheSwitchIsOn() {
        TestLine line = tickets.line("00:00-24:00");
        Api manager = desk.as(Role.MANAGER);
        JsonNode firm = manager.post(
                        "/companies",
                        Map.of(
                                "key",
                                "d" + mark,
                                "name",
                                "Firm " + mark,
                                "domains",
                                List.of("d" + mark + ".example"),
                                "sharedTickets",
                                true))
                .expect(201)
                .json();
        Contact piotr = contacts.findOrCreate("email", "piotr@d" + mark + ".example", "Piotr");
        Contact maria = contacts.findOrCreate("email", "maria@d" + mark + ".example", "Maria");
        User client = desk.person(Role.CLIENT);
        contacts.link(maria.id(), client.id());
        long number = opened(line, piotr, firm);

        Api api = desk.as(client);
        assertThat(api.get("/search?q=" + number).expect(200).json().get("items"))
                .hasSize(1);
        manager.patch("/companies/" + firm.get("id").asString(), 0, Map.of("sharedTickets", false))
                .expect(200);
        assertThat(api.get("/search?q=" + number).json().get("items")).isEmpty();
    }

    private long opened(TestLine line, Contact contact, JsonNode firm) {
        long number = tickets.open(line, "normal");
        tickets.change(number, TicketField.REQUESTER, contact.id());
        tickets.change(
                number, TicketField.COMPANY, UUID.fromString(firm.get("id").asString()));
        return number;
    }
}
