package org.lanedesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.User;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Entrance;
import org.lanedesk.test.Feature;
import org.lanedesk.test.Mails;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
class MailIntakeTest {
    @Autowired
    Desk desk;

    @Autowired
    Entrance entrances;

    private JsonNode send(Api admin, Entrance.Made at, byte[] mail) {
        return admin.post("/channels/" + at.channel() + "/mail", mail, "Content-Type", "message/rfc822")
                .expect(201)
                .json();
    }

    @Test
    @Feature("D12")
    void aMailOpensATicketThatAnAgentSeesAnswersAndResolves() {
        Entrance.Made at = entrances.make();
        User ann = desk.person(Role.AGENT);
        entrances.member(at, ann, "full");
        Api admin = desk.as(Role.ADMIN);
        Api agent = desk.as(ann);

        JsonNode taken =
                send(admin, at, Mails.mail("Piotr <piotr@red.example>", at.address(), "VPN не работает", "Ошибка 809"));
        assertThat(taken.path("outcome").asString()).isEqualTo("opened");
        long number = taken.path("ticketNumber").asLong();

        JsonNode ticket = agent.get("/tickets/" + number).expect(200).json();
        assertThat(ticket.path("subject").asString()).isEqualTo("VPN не работает");
        assertThat(ticket.path("status").path("class").asString()).isEqualTo("new");
        assertThat(ticket.path("tags").toString()).contains("vpn");
        assertThat(ticket.path("actions").toString())
                .contains("resolve", "close", "defer")
                .doesNotContain("reopen");
        assertThat(agent.get("/tickets?view=active")
                        .expect(200)
                        .json()
                        .path("items")
                        .toString())
                .contains("\"number\":" + number);

        agent.post("/tickets/" + number + "/messages", Map.of("kind", "reply", "text", "Попробуйте сейчас"))
                .expect(201);
        assertThat(agent.get("/tickets/" + number)
                        .json()
                        .path("status")
                        .path("class")
                        .asString())
                .isEqualTo("open");
        agent.post("/tickets/" + number + "/actions/resolve", Map.of()).expect(200);
        JsonNode resolved = agent.get("/tickets/" + number).json();
        assertThat(resolved.path("status").path("class").asString()).isEqualTo("resolved");
        assertThat(resolved.path("actions").toString())
                .contains("reopen", "close")
                .doesNotContain("resolve");
        agent.post("/tickets/" + number + "/actions/resolve", Map.of()).expect(409);
        agent.post("/tickets/" + number + "/actions/reopen", Map.of()).expect(200);

        JsonNode process =
                agent.get("/tickets/" + number + "/process").expect(200).json();
        assertThat(process.path("tokens").path(0).path("element").asString()).isEqualTo("eventGateway_whoActsNext");
        assertThat(process.path("passed").toString()).contains("serviceTask_resolveTicket", "serviceTask_reopenTicket");
        assertThat(process.path("xml").asString()).contains("ticketLifecycle");

        JsonNode decisions =
                agent.get("/tickets/" + number + "/decisions").expect(200).json();
        assertThat(decisions.path("items").toString()).contains("VPN → Network").contains("commonQueue");
        assertThat(agent.get("/tickets/" + number + "/timeline")
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsString("type"))
                .contains("opened", "agentReplied", "resolved", "reopened");
    }

    @Test
    @Feature({"D12", "H03"})
    void aMailThatIsTooLargeToShowSaysSo() {
        Entrance.Made at = entrances.make();
        User ann = desk.person(Role.AGENT);
        entrances.member(at, ann, "full");
        Api admin = desk.as(Role.ADMIN);
        String text = "A line of the log\n".repeat(130_000);
        long number = send(admin, at, Mails.mail("log@b.example", at.address(), "Log", text))
                .path("ticketNumber")
                .asLong();
        long whole = send(admin, at, Mails.mail("short@b.example", at.address(), "Short", "Hello"))
                .path("ticketNumber")
                .asLong();
        assertThat(desk.as(ann).get("/tickets/" + number + "/messages").body()).contains("\"mailCut\"");
        assertThat(desk.as(ann).get("/tickets/" + whole + "/messages").body()).doesNotContain("mailCut");
    }

    @Test
    @Feature("D12")
    void theSameMailTwiceIsOneTicket() {
        Entrance.Made at = entrances.make();
        Api admin = desk.as(Role.ADMIN);
        byte[] mail = Mails.mail("a@b.example", at.address(), "Hello", "Text");
        JsonNode first = send(admin, at, mail);
        JsonNode second = send(admin, at, mail);
        assertThat(second.path("outcome").asString()).isEqualTo("duplicate");
        assertThat(second.path("ticketNumber").asLong())
                .isEqualTo(first.path("ticketNumber").asLong());
    }
}
