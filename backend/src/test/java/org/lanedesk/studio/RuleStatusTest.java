package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A rule that ends a ticket ends it by its process, so that both stand at the same place. */
@DeskTest
class RuleStatusTest {
    @Autowired
    Desk desk;

    @Autowired
    MailDesk mail;

    private RuleDesk rules;
    private MailDesk.Line line;

    @BeforeEach
    void open() {
        rules = new RuleDesk(desk);
        line = mail.line("00:00-24:00");
    }

    @AfterEach
    void leave() {
        rules.restore();
    }

    private long opened(String status) {
        rules.publish(
                "incoming",
                RuleDesk.row("Ends at once", Map.of("line", '"' + line.key() + '"'), Map.of("status", status)));
        return line.opens(MailDesk.somebody(), "Newsletter", "Read this");
    }

    @Test
    @Feature({"A02", "D21"})
    void whatARuleClosesIsClosedInItsProcessToo() {
        long number = opened("closed");
        assertThat(line.ticket(number).at("/status/key").asString()).isEqualTo("closed");
        assertThat(line.ticket(number).path("actions").toString())
                .contains("reopen")
                .doesNotContain("resolve");
        JsonNode again = line.agent()
                .post("/tickets/" + number + "/actions/reopen", null)
                .expect(200)
                .json();
        assertThat(line.statusClass(number)).as(again.toString()).isEqualTo("open");
    }

    @Test
    @Feature({"A02", "D21"})
    void anAnswerReopensWhatARuleResolved() {
        long number = opened("resolved");
        assertThat(line.statusClass(number)).isEqualTo("resolved");
        assertThat(line.events(number)).contains("resolved");
        line.agent().post("/tickets/" + number + "/actions/reopen", null).expect(200);
        assertThat(line.statusClass(number)).isEqualTo("open");
    }

    @Test
    @Feature({"C03", "D24"})
    void noRuleSnoozesATicketWithoutAnEnd() {
        long number = opened("deferred");
        assertThat(line.statusClass(number)).isNotEqualTo("deferred");
        assertThat(line.ticket(number).path("actions").toString()).contains("resolve");
        assertThat(line.agent()
                        .post("/tickets/" + number + "/actions/return", null)
                        .expect(409)
                        .body())
                .contains(String.valueOf(number));
    }
}
