package org.lanedesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.lanedesk.test.Mails;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Which conversation a mail joins: by what we have signed, never by a guess. */
@DeskTest
class JoinMailTest {
    @Autowired
    MailDesk mail;

    MailDesk.Line line;
    String client;
    long number;
    JsonNode answer;

    @BeforeEach
    void aTicketIsAnswered() {
        line = mail.line("00:00-24:00");
        client = MailDesk.somebody();
        number = line.opens("Piotr <" + client + ">", "Printer", "It does not print");
        line.replies(number, "Which one?");
        answer = mail.arrived(client, 1);
    }

    private String id() {
        String id = answer.path("messageId").asString();
        return id.startsWith("<") ? id : "<" + id + ">";
    }

    private void joins(JsonNode outcome) {
        assertThat(outcome.path("outcome").asString()).isEqualTo("appended");
        assertThat(outcome.path("ticketNumber").asLong()).isEqualTo(number);
    }

    private void joinsNothing(JsonNode outcome) {
        assertThat(outcome.path("outcome").asString()).isEqualTo("opened");
        assertThat(outcome.path("ticketNumber").asLong()).isNotEqualTo(number);
    }

    private List<String> participants() {
        String session = line.messages(number).get(0).path("sessionId").asString();
        return MailDesk.list(line.agent()
                        .get("/sessions/" + session + "/participants")
                        .expect(200)
                        .json())
                .stream()
                .map(p -> p.path("address").asString())
                .toList();
    }

    @Test
    @Feature({"H01", "D13"})
    void ourMessageIdInAnyHeaderJoinsWhateverTheSubject() {
        joins(line.comes(client, "Re: Printer", "One", "In-Reply-To: " + id()));
        joins(line.comes(client, "Something else altogether", "Two", "In-Reply-To: " + id()));
        joins(line.comes(
                client,
                "Re: Printer",
                "Only one of several is known",
                "References: <a@x.example> " + id() + " <b@y.example>",
                "In-Reply-To: <b@y.example>"));
        joins(line.comes(client, "", "No subject", "In-Reply-To: <z@x.example> " + id()));
        assertThat(line.messages(number).stream()
                        .filter(m -> m.path("kind").asString().equals("in")))
                .hasSize(5);
    }

    @Test
    @Feature({"H01", "D13"})
    void thePlusAddressOfReplyToJoins() {
        String replyTo = answer.path("replyTo").asString();
        String address = replyTo.contains("<") ? replyTo.replaceAll(".*<|>.*", "") : replyTo;
        assertThat(address).startsWith(line.key() + "+");
        joins(line.comes(Mails.mail(client, address, "New subject", "By the address alone")));
        joins(line.comes(Mails.mail(client, "care@elsewhere.example", "Copy", "In copy", "Cc: " + address)));
    }

    @Test
    @Feature({"H01", "D13"})
    void theNumberInTheSubjectJoinsForParticipantsOnly() {
        String subject = "Re: Printer [#" + number + "]";
        joins(line.comes(client, subject, "It is me"));
        String stranger = MailDesk.somebody();
        joinsNothing(line.comes(stranger, subject, "Tell me everything"));
        assertThat(participants()).contains(client).doesNotContain(stranger);
    }

    @Test
    @Feature({"H01", "D13"})
    void forgedTokensJoinNothingAndAreListedForReview() {
        String stranger = MailDesk.somebody();
        String forged = id().replaceFirst("\\.([a-z2-7]{26})@", ".aaaaaaaaaaaaaaaaaaaaaaaaaa@");
        assertThat(forged).isNotEqualTo(id());
        JsonNode byId = line.comes(stranger, "Re: Printer", "Let me in", "In-Reply-To: " + forged);
        joinsNothing(byId);
        String replyTo = answer.path("replyTo").asString();
        String address = replyTo.contains("<") ? replyTo.replaceAll(".*<|>.*", "") : replyTo;
        JsonNode byAddress = line.comes(Mails.mail(
                stranger, address.replaceFirst("\\.[a-z2-7]{16}@", ".aaaaaaaaaaaaaaaa@"), "Hi", "Let me in"));
        joinsNothing(byAddress);
        assertThat(participants()).doesNotContain(stranger);
        List<String> review = MailDesk.list(line.post()
                        .get("/quarantine/review?size=200")
                        .expect(200)
                        .json())
                .stream()
                .map(i -> i.path("id").asString())
                .toList();
        assertThat(review)
                .contains(
                        byId.path("itemId").asString(), byAddress.path("itemId").asString());
        String item = byId.path("itemId").asString();
        line.post().post("/quarantine/" + item + "/reviewed", null).expect(204);
        line.post().post("/quarantine/" + item + "/reviewed", null).expect(404);
        line.agent().get("/quarantine/review").expect(403);
    }

    @Test
    @Feature({"H01", "D13"})
    void aForgedFromOrCcIsNobodyOfOurs() {
        line.agent().post("/tickets/" + number + "/actions/close", null).expect(200);
        String agentAddress = "ann@desk.example";
        JsonNode asAgent =
                line.comes(agentAddress, "Re: Printer [#" + number + "]", "I am Ann", "Cc: new@" + MailDesk.somebody());
        joinsNothing(asAgent);
        assertThat(line.statusClass(number)).isEqualTo("closed");
        assertThat(line.messages(number).stream()
                        .filter(m -> m.path("author").path("kind").asString().equals("agent")))
                .hasSize(1);
        String stranger = MailDesk.somebody();
        JsonNode withReplyTo =
                line.comes(stranger, "Re: Printer [#" + number + "]", "Answer there", "Reply-To: " + client);
        joinsNothing(withReplyTo);
        assertThat(participants()).doesNotContain(stranger, agentAddress);
    }

    @Test
    @Feature("D13")
    void aTokenInAForwardedMailJoinsButMakesTheStrangerNoParticipant() {
        String colleague = MailDesk.somebody();
        joins(line.comes(colleague, "Fwd: Printer", "I can help", "References: " + id()));
        assertThat(participants()).doesNotContain(colleague);
        assertThat(line.messages(number).stream()
                        .filter(m -> m.path("kind").asString().equals("system"))
                        .map(m -> m.path("detail").toString()))
                .anyMatch(detail -> detail.contains(colleague));
    }

    @Test
    @Feature("D13")
    void aNumberThatIsNoneOfOursOpensANewOne() {
        joinsNothing(line.comes(client, "[#999999999]", "No such ticket"));
        joinsNothing(line.comes(client, "[#99999999999999999999999]", "No number at all"));
    }
}
