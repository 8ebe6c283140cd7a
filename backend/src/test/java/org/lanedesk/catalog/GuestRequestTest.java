package org.lanedesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.catalog.TestCatalog.Shop;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A guest is nobody but who he says, and hears of his request by mail. */
@DeskTest
class GuestRequestTest {
    @Autowired
    TestCatalog catalog;

    @Autowired
    MailDesk mails;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    private MailDesk.Line line;
    private Shop shop;
    private Api guest;

    @BeforeEach
    void aServiceForGuests() {
        db.sql("delete from chat_rate").update();
        line = mails.line("00:00-24:00");
        shop = catalog.at(line.people(), null, null, "guests");
        guest = desk.anonymous();
    }

    private JsonNode orders(String name, String address) {
        return guest.post(
                        "/guest-requests",
                        Map.of("service", shop.service(), "name", name, "address", address, "text", "It is broken"))
                .expect(201)
                .json();
    }

    @Test
    @Feature({"D07", "H01"})
    void whoTypesTheAddressOfACustomerIsNotThatCustomer() {
        String address = MailDesk.somebody();
        long earlier = line.opens("Petronela Known <" + address + ">", "Earlier", "Hello");
        JsonNode sent = orders("Mallory", address);
        String page =
                guest.get("/track/" + sent.get("token").asString()).expect(200).body();
        assertThat(page).contains("Mallory").doesNotContain("Petronela");
        JsonNode ticket = line.ticket(sent.get("number").asLong());
        assertThat(ticket.at("/requester/id").asString())
                .isNotEmpty()
                .isNotEqualTo(line.ticket(earlier).at("/requester/id").asString());
        // nor does a second guest learn what the first one called himself
        String other = guest.get(
                        "/track/" + orders("Trudy", address).get("token").asString())
                .expect(200)
                .body();
        assertThat(other).contains("Trudy").doesNotContain("Mallory", "Petronela");
    }

    @Test
    @Feature({"D07", "H01"})
    void theNumberTheLinkAndEachAnswerComeByMailAndAReplyJoins() {
        String address = MailDesk.somebody();
        long number = orders("Nina", address).get("number").asLong();
        JsonNode taken = mails.arrived(address, 1);
        assertThat(taken.get("subject").asString()).contains("[#" + number + "]");
        assertThat(follow(taken)).contains("It is broken");

        line.replies(number, "We come tomorrow");
        JsonNode answer = mails.arrived(address, 2);
        assertThat(answer.get("text").asString())
                .contains("We come tomorrow", line.ann().name());
        assertThat(follow(answer)).contains("We come tomorrow");

        JsonNode reply = line.comes(address, "Re: " + answer.get("subject").asString(), "Fine by me");
        assertThat(reply.path("outcome").asString()).isEqualTo("appended");
        assertThat(reply.path("ticketNumber").asLong()).isEqualTo(number);
        assertThat(follow(answer)).contains("Fine by me");
    }

    @Test
    @Feature({"S13", "E07"})
    void aClientWhoMayNotReopenIsToldWithoutTheWordsOfTheDrawing() {
        JsonNode sent = orders("Nina", MailDesk.somebody());
        Api pole = desk.anonymous().with("Accept-Language", "pl");
        for (String act : List.of("reopen", "confirm")) {
            String refused = pole.post("/track/" + sent.get("token").asString() + "/" + act, Map.of())
                    .expect(409)
                    .body();
            assertThat(refused).contains("zgłoszeni").doesNotContain("«", "Who acts");
        }
    }

    @Test
    @Feature({"D07", "H21"})
    void aFloodOfGuestsIsStoppedAndAnEndlessTextIsRefused() {
        Map<String, Object> body =
                Map.of("service", shop.service(), "name", "N", "address", "n@x.example", "text", "T".repeat(20_001));
        assertThat(guest.post("/guest-requests", body).expect(422).body()).contains("\"text\"");
        for (int i = 0; i < 20; i++) {
            guest.post("/guest-requests", Map.of("service", "none"));
        }
        Api.Answer refused = guest.post("/guest-requests", body).expect(429);
        assertThat(refused.response().headers().firstValue("Retry-After")).contains("60");
        db.sql("delete from chat_rate").update();
    }

    /** @return the request, by the link of the mail */
    private String follow(JsonNode mail) {
        String text = mail.get("text").asString();
        String token = text.replaceAll("(?s).*/portal/track/([\\w-]+).*", "$1");
        return guest.get("/track/" + token).expect(200).body();
    }
}
