package org.lanedesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Mails to a conversation from which a person or the ticket was taken. */
@DeskTest
class TakenOutTest {
    @Autowired
    MailDesk mail;

    private MailDesk.Line line;
    private String client;
    private String copy;
    private String other;
    private long number;
    private String participants;
    private String id;

    @BeforeEach
    void aConversationOfThree() {
        line = mail.line("00:00-24:00");
        client = MailDesk.somebody();
        copy = MailDesk.somebody();
        other = MailDesk.somebody();
        number = line.opens(client, "Three of us", "We all want to know", "Cc: " + copy + ", " + other);
        String session = line.ticket(number).path("sessionId").asString();
        participants = "/sessions/" + session + "/participants";
        line.replies(number, "To all of you");
        id = mail.arrived(client, 1).path("messageId").asString();
        mail.arrived(copy, 1);
        mail.arrived(other, 1);
    }

    private JsonNode participant(String address) {
        return MailDesk.list(line.agent().get(participants).expect(200).json()).stream()
                .filter(p -> p.path("address").asString().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode writes(String from, String text, String... headers) {
        String thread = id.startsWith("<") ? id : "<" + id + ">";
        List<String> all = new java.util.ArrayList<>(List.of(headers));
        all.add("In-Reply-To: " + thread);
        return line.comes(from, "Re: Three of us", text, all.toArray(String[]::new));
    }

    @Test
    @Feature("E28")
    void whoWasTakenOutGetsNothingMoreWhoeverNamesHimAndIsAskedAboutWhenHeWritesHimself() {
        String path = participants + "/" + participant(copy).path("id").asString();
        String main = participants + "/" + participant(client).path("id").asString();
        assertThat(line.agent().delete(main).expect(409).body()).contains("main");
        line.agent().delete(path).expect(204);
        line.replies(number, "Only two of you");
        mail.arrived(client, 2);
        // somebody else's answer to all still has him in copy
        assertThat(writes(other, "Thank you", "Cc: " + copy + ", " + client)
                        .path("outcome")
                        .asString())
                .isEqualTo("appended");
        assertThat(participant(copy).has("removedAt")).isTrue();
        line.replies(number, "Still only two of you");
        assertThat(mail.arrived(client, 3).path("cc").toString()).doesNotContain(copy);
        mail.arrived(other, 3);
        assertThat(mail.arrivedNow(copy)).hasSize(1);
        // he writes himself: it is kept, he stays out, and the agent is asked
        assertThat(participant(copy).path("wroteAfterRemoval").asBoolean()).isFalse();
        assertThat(writes(copy, "And me?").path("outcome").asString()).isEqualTo("appended");
        assertThat(line.messages(number).toString()).contains("And me?", "removedWrote");
        assertThat(participant(copy).path("wroteAfterRemoval").asBoolean()).isTrue();
        line.replies(number, "The two of you again");
        mail.arrived(client, 4);
        assertThat(mail.arrivedNow(copy)).hasSize(1);
        line.agent().post(participants, Map.of("address", copy)).expect(201);
        line.replies(number, "All of you again");
        mail.arrived(copy, 2);
    }

    @Test
    @Feature("E29")
    void anUnlinkedConversationReachesItsOldTicketNoMore() {
        String session = participants.split("/")[2];
        line.agent()
                .post("/tickets/" + number + "/actions/defer", Map.of("untilReply", true))
                .expect(200);
        line.agent()
                .post("/sessions/" + session + "/unlink", Map.of("reason", "otherEntity"))
                .expect(200);
        // its process was told: nobody can answer a ticket without a conversation
        assertThat(line.statusClass(number)).isEqualTo("open");
        assertThat(line.events(number)).containsSubsequence("deferred", "sessionUnlinked", "returned");
        int before = line.messages(number).size();
        JsonNode next = writes(client, "One more thing");
        assertThat(next.path("ticketNumber").asLong()).isNotEqualTo(number);
        assertThat(line.messages(number)).hasSize(before);
        assertThat(line.messages(next.path("ticketNumber").asLong()).toString()).contains("One more thing");
        assertThat(line.ticket(number).path("number").asLong()).isEqualTo(number);
    }
}
