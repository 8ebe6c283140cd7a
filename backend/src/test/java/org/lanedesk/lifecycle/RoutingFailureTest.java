package org.lanedesk.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Releases;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Nothing accepted depends on a healthy model. */
@DeskTest
class RoutingFailureTest {
    private static final Path ROUTING = Path.of("../processes/routing/routing.bpmn");

    @Autowired
    MailDesk mail;

    @Autowired
    Releases releases;

    @AfterEach
    void back() throws Exception {
        publish(Files.readString(ROUTING));
    }

    private void publish(String bpmn) {
        releases.publish("test", "test", Map.of("routing/routing.bpmn", bpmn.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aMailThatCannotBeRoutedOpensInTheCommonQueueWithAnIncident() throws Exception {
        MailDesk.Line line = mail.line("00:00-24:00");
        String client = MailDesk.somebody();
        long before = line.opens(client, "Healthy", "All is well");
        publish(Files.readString(ROUTING).replace(">incoming</camunda", ">no-such-table</camunda"));
        JsonNode taken = line.comes(client, "VPN does not connect", "Error 809");
        assertThat(taken.path("outcome").asString()).isEqualTo("opened");
        long number = taken.path("ticketNumber").asLong();
        JsonNode ticket = line.ticket(number);
        assertThat(ticket.path("group").path("key").asString()).isEqualTo(line.key());
        assertThat(ticket.path("incident").asString()).contains("no-such-table");
        assertThat(ticket.path("priority").asString()).isEqualTo("normal");
        assertThat(line.messages(number).get(0).path("text").asString()).isEqualTo("Error 809");
        // it can be worked on to the end
        line.replies(number, "We are looking");
        mail.arrived(client, 1);
        assertThat(ticket.path("actions").toString()).contains("resolve", "close");
        line.agent().post("/tickets/" + number + "/actions/resolve", null).expect(200);
        assertThat(line.statusClass(number)).isEqualTo("resolved");
        // tickets that run already are not hurt by what is broken for new ones only
        assertThat(line.comes(client, "[#" + before + "]", "Still there?")
                        .path("ticketNumber")
                        .asLong())
                .isEqualTo(before);
    }
}
