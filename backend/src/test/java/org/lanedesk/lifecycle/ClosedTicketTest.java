package org.lanedesk.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What may be done with tickets that are over, and what the process refuses. */
@DeskTest
class ClosedTicketTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    MailDesk mail;

    @Autowired
    DomainClock clock;

    @BeforeEach
    @AfterEach
    void clockBack() {
        clock.move(Duration.ZERO);
    }

    @Test
    void anAnswerOnAClosedTicketOpensALinkedOneThatTheClientAnswersTo() {
        MailDesk.Line line = mail.line("00:00-24:00");
        String client = MailDesk.somebody();
        long number = line.opens(client, "Manual", "Please send it");
        line.agent().post("/tickets/" + number + "/actions/close", null).expect(200);
        JsonNode message = line.replies(number, "There is a newer one");
        long linked = message.path("ticketNumber").asLong();
        assertThat(linked).isNotEqualTo(number);
        assertThat(line.statusClass(number)).isEqualTo("closed");
        JsonNode ticket = line.ticket(linked);
        assertThat(ticket.path("parentNumber").asLong()).isEqualTo(number);
        assertThat(ticket.path("status").path("class").asString()).isEqualTo("open");
        assertThat(ticket.path("assignee").path("id").asString())
                .isEqualTo(line.ann().id().toString());
        JsonNode mailed = mail.arrived(client, 1);
        String id = mailed.path("messageId").asString();
        JsonNode back = line.comes(
                client, "Re: Manual", "Thank you", "In-Reply-To: " + (id.startsWith("<") ? id : "<" + id + ">"));
        assertThat(back.path("outcome").asString()).isEqualTo("appended");
        assertThat(back.path("ticketNumber").asLong()).isEqualTo(linked);
        // on a solved one it belongs to the ticket itself
        line.agent().post("/tickets/" + linked + "/actions/resolve", null).expect(200);
        assertThat(line.replies(linked, "One more thing").path("ticketNumber").asLong())
                .isEqualTo(linked);
        assertThat(line.statusClass(linked)).isEqualTo("resolved");
    }

    @Test
    void whatTheProcessDoesNotWaitForIsRefusedNamingWhereItStands() {
        MailDesk.Line line = mail.line("00:00-24:00");
        long number = line.opens(MailDesk.somebody(), "One", "Text");
        String path = "/tickets/" + number;
        assertThat(line.agent().post(path + "/actions/reopen", null).expect(409).body())
                .contains("Who acts next?");
        line.agent().post(path + "/actions/resolve", null).expect(200);
        assertThat(line.agent()
                        .post(path + "/actions/resolve", null)
                        .expect(409)
                        .body())
                .contains("Is it really solved?");
        assertThat(line.agent()
                        .post(path + "/actions/defer", Map.of("duration", "PT4H", "reason", "date"))
                        .expect(409)
                        .body())
                .isNotEmpty();
        line.agent()
                .post(path + "/messages", Map.of("kind", "note", "text", "A note is never refused"))
                .expect(201);
        await().atMost(LONG).until(() -> line.statusClass(number).equals("resolved"));
    }
}
