package org.lanedesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a telephone exchange tells of calls, in order, out of order and again. */
@DeskTest
class CallTest {
    @Autowired
    MailDesk mailDesk;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    private MailDesk.Line line;
    private String phone;
    private String caller;

    @BeforeEach
    void phoneOfALine() {
        line = mailDesk.line("00:00-24:00");
        phone = line.key() + "-phone";
        caller = "+48" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 900_000_000L + 100_000_000L);
        db.sql("insert into channel (key, kind, name, line_key) values (?, 'phone', '{\"en\":\"Hotline\"}', ?)")
                .params(phone, line.key())
                .update();
    }

    @Test
    @Feature("D05")
    void anEndedCallBecomesAMessageOfItsCaller() {
        assertThat(told("c1", "ringing", Map.of()).path("outcome").asString()).isEqualTo("ignored");
        told("c1", "answered", Map.of());
        JsonNode ended =
                told("c1", "ended", Map.of("durationSeconds", 133, "recording", "https://pbx.example/rec/c1.mp3"));
        assertThat(ended.path("outcome").asString()).isEqualTo("opened");
        long number = ended.path("ticketNumber").asLong();
        JsonNode ticket = line.ticket(number);
        assertThat(ticket.path("channel").toString()).contains("phone");
        assertThat(ticket.at("/requester/name").asString()).isEqualTo(caller);
        assertThat(messages(number)).contains("Call from " + caller, "2:13", "https://pbx.example/rec/c1.mp3");
        assertThat(told("c1", "ended", Map.of("durationSeconds", 133))
                        .path("outcome")
                        .asString())
                .isEqualTo("duplicate");
        JsonNode second = told("c2", "ended", Map.of());
        assertThat(second.path("outcome").asString()).isEqualTo("appended");
        assertThat(second.path("ticketNumber").asLong()).isEqualTo(number);
        assertThat(messages(number)).contains("Missed call from " + caller);
    }

    @Test
    void eventsInAnyOrderMakeOneRecord() {
        JsonNode ended = told("late", "ended", Map.of());
        long number = ended.path("ticketNumber").asLong();
        assertThat(messages(number)).contains("Missed call from");
        assertThat(told("late", "answered", Map.of()).path("ticketNumber").asLong())
                .isEqualTo(number);
        told("late", "ringing", Map.of());
        JsonNode all =
                line.agent().get("/tickets/" + number + "/messages").expect(200).json();
        assertThat(all.toString()).contains("\"Call from " + caller);
        assertThat(db.sql("select count(*) from message where kind = 'in' and ticket_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void wrongInputIsRefusedInWords() {
        Api pbx = desk.as(Role.ADMIN);
        assertThat(pbx.post(
                                "/channels/" + phone + "/calls",
                                Map.of("event", "hangup", "from", "anonymous", "recording", "javascript:alert(1)"))
                        .expect(422)
                        .body())
                .contains("callId", "hangup", "anonymous", "javascript");
        pbx.post("/channels/" + line.channel() + "/calls", Map.of("callId", "x", "event", "ended", "from", caller))
                .expect(409);
        desk.anonymous().post("/channels/" + phone + "/calls", Map.of()).expect(401);
    }

    private JsonNode told(String call, String event, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("callId", call);
        body.put("event", event);
        body.put("from", caller);
        body.put("to", "+48 22 100 20 30");
        return line.post()
                .post("/channels/" + phone + "/calls", body)
                .expect(201)
                .json();
    }

    private String messages(long number) {
        return line.agent().get("/tickets/" + number + "/messages").expect(200).body();
    }
}
