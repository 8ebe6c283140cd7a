package org.lanedesk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.User;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class DraftApiTest {
    @Autowired
    TestTickets tickets;

    @Autowired
    Sessions sessions;

    @Autowired
    Participants participants;

    @Autowired
    Groups groups;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    private String session(TestLine line) {
        long number = tickets.open(line, "normal");
        UUID id = sessions.open(line.line(), line.channel(), "mail", "Test", false, "client")
                .id();
        sessions.ticket(id, number);
        participants.add(id, null, "piotr@red.example", "Piotr", "main");
        return "/sessions/" + id;
    }

    private static Map<String, Object> draft(String html, int version) {
        return Map.of("kind", "reply", "html", html, "to", List.of(), "cc", List.of("a@b.example"), "version", version);
    }

    @Test
    @Feature({"E42", "E43"})
    void eachPersonHasAnOwnDraftThatIsThereOnEveryMachine() {
        TestLine line = tickets.line("00:00-24:00");
        User bob = desk.person(Role.AGENT);
        groups.put(new GroupMember(line.group(), bob.id(), Reach.FULL, true, true));
        String path = session(line) + "/draft";

        desk.as(line.agent()).put(path, draft("<p>Ann's</p>", 0)).expect(200);
        desk.as(bob).put(path, draft("<p>Bob's</p>", 0)).expect(200);

        var other = desk.as(line.agent()).get(path).expect(200).json();
        assertThat(other.get("html").asString()).isEqualTo("<p>Ann's</p>");
        assertThat(other.get("cc").get(0).asString()).isEqualTo("a@b.example");
        assertThat(desk.as(bob).get(path).json().get("html").asString()).isEqualTo("<p>Bob's</p>");
        desk.as(Role.AGENT).get(path).expect(404);
    }

    @Test
    @Feature("E44")
    void anOlderWindowIsToldThatANewerOneWrote() {
        TestLine line = tickets.line("00:00-24:00");
        String path = session(line) + "/draft";
        var ann = desk.as(line.agent());

        int version = ann.put(path, draft("<p>one</p>", 0))
                .expect(200)
                .json()
                .get("version")
                .asInt();
        int second = ann.put(path, draft("<p>two</p>", version))
                .expect(200)
                .json()
                .get("version")
                .asInt();
        ann.put(path, draft("<p>late</p>", version)).expect(409);

        assertThat(ann.get(path).json().get("html").asString()).isEqualTo("<p>two</p>");
        ann.put(path, draft("<p> </p>", second)).expect(200);
        assertThat(ann.get(path).json().get("version").asInt()).isZero();
    }

    /** A window that was left open knows the version of what has been sent since, and of nothing else. */
    @Test
    @Feature("E43")
    void aDraftBegunAnewIsNoneThatAnOldWindowKnows() {
        TestLine line = tickets.line("00:00-24:00");
        String path = session(line) + "/draft";
        var ann = desk.as(line.agent());
        int sent = ann.put(path, draft("<p>one</p>", 0))
                .expect(200)
                .json()
                .get("version")
                .asInt();
        ann.put(path, draft("<p> </p>", sent)).expect(200);
        ann.put(path, draft("<p>anew</p>", 0)).expect(200);
        ann.put(path, draft("<p>stale</p>", sent)).expect(409);
        assertThat(ann.get(path).json().get("html").asString()).isEqualTo("<p>anew</p>");
    }

    @Test
    @Feature({"E26", "E27", "E28"})
    void copiesComeAndGoAndTheMainRecipientStays() {
        TestLine line = tickets.line("00:00-24:00");
        String path = session(line) + "/participants";
        var ann = desk.as(line.agent());

        var two = ann.post(path, Map.of("address", "anna@red.example"))
                .expect(201)
                .json();
        assertThat(two.size()).isEqualTo(2);
        String main = two.get(0).get("id").asString();
        String copy = two.get(1).get("id").asString();
        ann.delete(path + "/" + main).expect(409);
        ann.delete(path + "/" + copy).expect(204);
        ann.delete(path + "/" + copy).expect(204);
        assertThat(told(line, "removed")).as("told once").isEqualTo(1);
        assertThat(ann.post(path + "/" + copy + "/main", null).expect(409).body())
                .contains("anna@red.example");
        assertThat(participants.active(UUID.fromString(path.split("/")[2]))).hasSize(1);
        ann.post(path, Map.of("address", "not an address")).expect(422);
        ann.post(path, Map.of("address", "Anna@red.example")).expect(201);
        var turned = ann.post(path + "/" + copy + "/main", null).expect(200).json();
        assertThat(turned.get(0).get("id").asString()).isEqualTo(copy);
        assertThat(turned.get(1).get("role").asString()).isEqualTo("copy");
        int before = told(line, "main");
        ann.post(path + "/" + copy + "/main", null).expect(200);
        assertThat(told(line, "main")).as("nothing new to tell").isEqualTo(before);
    }

    /** System messages of the line's conversation whose words or kind hold this. */
    private int told(TestLine line, String what) {
        return db.sql("select count(*) from message m join session s on s.id = m.session_id where s.line = ?"
                        + " and m.kind = 'system' and m.detail ->> 'kind' ilike ?")
                .params(line.line(), "%" + what + "%")
                .query(Integer.class)
                .single();
    }
}
