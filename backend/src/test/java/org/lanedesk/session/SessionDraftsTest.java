package org.lanedesk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is kept beside a conversation: drafts and attributes. */
@DeskTest
class SessionDraftsTest {
    @Autowired
    TestTickets tickets;

    @Autowired
    Sessions sessions;

    @Autowired
    Participants participants;

    @Autowired
    DraftCleaner cleaner;

    @Autowired
    Desk desk;

    private TestLine line;
    private Api ann;

    @BeforeEach
    void anAgentOfALine() {
        line = tickets.line("00:00-24:00");
        ann = desk.as(line.agent());
    }

    @Test
    @Feature({"E43", "E42", "E78"})
    void draftsOfTenConversationsAreKeptAndGoADayAfterTheTicketWasClosed() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(session(tickets.open(line, "normal")));
            write(ids.get(i), "Draft " + i);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(text(ids.get(i))).isEqualTo("<p>Draft " + i + "</p>");
        }
        UUID first = ids.get(0);
        long number = sessions.get(first).ticketNumber();
        ann.post("/sessions/" + first + "/finish", null).expect(200);
        ann.post("/tickets/" + number + "/actions/close", null).expect(200);
        cleaner.clean();
        assertThat(text(first)).isEqualTo("<p>Draft 0</p>");
        assertThat(ann.get("/drafts").json().get("items")).hasSize(10);
        tickets.pass(Duration.ofHours(25));
        cleaner.clean();
        assertThat(text(first)).isEmpty();
        assertThat(text(ids.get(1))).isEqualTo("<p>Draft 1</p>");
    }

    @Test
    @Feature("E60")
    void attributesOfConversationsFollowTheSameRules() {
        UUID id = session(tickets.open(line, "normal"));
        String key = "s" + UUID.randomUUID().toString().substring(0, 8);
        desk.as(Role.MANAGER)
                .post(
                        "/fields",
                        Map.of(
                                "key",
                                key,
                                "scope",
                                "session",
                                "name",
                                "Satisfied",
                                "type",
                                "number",
                                "showWhen",
                                Map.of("all", List.of(Map.of("field", "line", "op", "is", "value", line.line())))))
                .expect(201);
        set(id, Map.of(key, "much")).expect(422);
        set(id, Map.of(key, 5)).expect(200);
        JsonNode shown =
                ann.get("/sessions/" + id + "/fields").expect(200).json().get("items");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).get("value").asInt()).isEqualTo(5);
        assertThat(sessions.get(id).attributes()).containsEntry(key, 5);
    }

    private Api.Answer set(UUID id, Map<String, ?> values) {
        return ann.patch("/sessions/" + id, 0, Map.of("attributes", values));
    }

    private void write(UUID id, String text) {
        ann.put(
                        "/sessions/" + id + "/draft",
                        Map.of(
                                "kind",
                                "reply",
                                "html",
                                "<p>" + text + "</p>",
                                "to",
                                List.of(),
                                "cc",
                                List.of(),
                                "version",
                                0))
                .expect(200);
    }

    private String text(UUID id) {
        return ann.get("/sessions/" + id + "/draft")
                .expect(200)
                .json()
                .get("html")
                .asString();
    }

    private UUID session(long number) {
        UUID id = sessions.open(line.line(), line.channel(), "mail", "Test", false, "client")
                .id();
        sessions.ticket(id, number);
        participants.add(id, null, "piotr@red.example", "Piotr", "main");
        return id;
    }
}
