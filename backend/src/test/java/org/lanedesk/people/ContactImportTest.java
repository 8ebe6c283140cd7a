package org.lanedesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Many customers from a file: in the background, with progress, and a reason for each row that was not taken in. */
@DeskTest
@Feature("H29")
class ContactImportTest {
    @Autowired
    Desk desk;

    @Autowired
    Contacts contacts;

    @Autowired
    Companies companies;

    @Autowired
    JdbcClient db;

    private final String mark = "i" + UUID.randomUUID().toString().substring(0, 8);
    private Api manager;

    @BeforeEach
    void aCompany() {
        companies.add(mark, "Firm \"" + mark + "\"", List.of(), false, false, false);
        manager = desk.as(Role.MANAGER);
    }

    @Test
    void tenThousandRowsAreTakenInWhileThePageCanBeLeft() {
        String file = IntStream.range(0, 10_000)
                .mapToObj(i -> mark + "-" + i + "@many.example,Person " + i + ",")
                .collect(Collectors.joining("\n", "email,name,company\n", "\n"));
        String id = begin(file, "many.csv");
        await().until(() -> work(id).get("done").asInt() > 0);
        JsonNode running = manager.get("/work").expect(200).json().at("/items/0");
        assertThat(running.get("id").asString()).isEqualTo(id);
        assertThat(running.get("label").asString()).isEqualTo("many.csv");
        assertThat(running.get("total").asInt()).isEqualTo(10_000);

        JsonNode ended = ended(id);
        assertThat(ended.get("state").asString()).isEqualTo("done");
        assertThat(ended.at("/result/made").asInt()).isEqualTo(10_000);
        assertThat(ended.get("done").asInt()).isEqualTo(10_000);
        assertThat(db.sql("select count(*) from contact_identity where value like ?")
                        .param(mark + "-%@many.example")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10_000);
        assertThat(manager.get("/contact-imports/last").json().get("id").asString())
                .isEqualTo(id);
        manager.post("/work/" + id + "/seen", null).expect(204);
        assertThat(manager.get("/work").json().get("items")).isEmpty();
    }

    @Test
    void whatIsWrongWithARowIsToldInWordsAndTheOthersAreTakenIn() {
        Contact known = contacts.findOrCreate("email", "known-" + mark + "@one.example", "Old name");
        String file = "\uFEFFName;E-Mail;Company\r\n"
                + "\"Nowak; Anna\";anna-" + mark + "@one.example;\"firm \"\"" + mark + "\"\"\"\r\n"
                + "\r\n"
                + "Nobody;;\r\n"
                + "Bad;no address;\r\n"
                + "Lost;lost-" + mark + "@one.example;No such firm\r\n"
                + "New name;KNOWN-" + mark + "@one.example;" + mark + "\r\n"
                + "New name;known-" + mark + "@one.example;" + mark;
        String id = begin(file, "some.csv");
        JsonNode result = ended(id).get("result");
        assertThat(result.get("made").asInt()).isEqualTo(1);
        assertThat(result.get("changed").asInt()).isEqualTo(1);
        assertThat(result.get("same").asInt()).isEqualTo(1);
        assertThat(result.get("failed").asInt()).isEqualTo(3);
        JsonNode failures = manager.get("/contact-imports/" + id + "/failures")
                .expect(200)
                .json()
                .get("items");
        assertThat(failures).hasSize(3);
        assertThat(failures.at("/0/line").asInt()).isEqualTo(4);
        assertThat(failures.at("/1/reason").asString()).contains("no address").contains("no mail address");
        assertThat(failures.at("/2/reason").asString()).contains("No such firm");
        assertThat(contacts.get(known.id()).name()).isEqualTo("New name");
        assertThat(contacts.byIdentity("email", "lost-" + mark + "@one.example"))
                .isEmpty();
        Contact anna =
                contacts.byIdentity("email", "anna-" + mark + "@one.example").orElseThrow();
        assertThat(anna.name()).isEqualTo("Nowak; Anna");
        assertThat(companies.ofContact(anna.id()).orElseThrow().key()).isEqualTo(mark);
        Api other = desk.as(Role.MANAGER);
        other.get("/contact-imports/" + id + "/failures").expect(404);
        other.get("/work/" + id).expect(404);
        other.post("/work/" + id + "/seen", null).expect(404);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAsAWhole() {
        assertThat(refused("name,company\nAnna,x\n".getBytes(StandardCharsets.UTF_8)))
                .contains("name, company");
        assertThat(refused("email\n".getBytes(StandardCharsets.UTF_8))).contains("no rows");
        assertThat(refused(new byte[0])).contains("no rows");
        assertThat(refused("email,name\nnever.taken@csv.example,Żółć".getBytes(Charset.forName("windows-1250"))))
                .contains("UTF-8");
        assertThat(refused(("email\n" + "never.taken@csv.example\n".repeat(20_001)).getBytes(StandardCharsets.UTF_8)))
                .contains("20,000");
        send(new byte[5 * 1024 * 1024 + 1]).expect(413);
        desk.as(Role.AGENT)
                .post("/contact-imports", "email\nnever.taken@csv.example".getBytes(), "Content-Type", "text/csv")
                .expect(403);
        assertThat(contacts.byIdentity("email", "never.taken@csv.example")).isEmpty();
    }

    @Test
    void aQuoteThatIsNotClosedIsToldWithItsLine() {
        String row = "Anna,never.taken@csv.example\n";
        assertThat(refused("name,email\n" + row + "\"Bob,bob@csv.example\n" + row))
                .contains("opened in line 3 is not closed");
        assertThat(refused("name,email\n" + row + row + "\"Bob,bob@csv.example\n\"Eve\",eve@csv.example\n"))
                .as("the next quote is no end of it")
                .contains("opened in line 4 is not closed");
        assertThat(contacts.byIdentity("email", "never.taken@csv.example")).isEmpty();
        String fine = "email,name\nq-" + mark + "@csv.example,\"Anna\nof \"\"us\"\"\" \n";
        assertThat(ended(begin(fine, "fine.csv")).at("/result/made").asInt()).isEqualTo(1);
    }

    private String refused(String file) {
        return refused(file.getBytes(StandardCharsets.UTF_8));
    }

    private String refused(byte[] file) {
        Api.Answer answer = send(file).expect(422);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("file");
        return answer.json().at("/errors/0/message").asString();
    }

    private Api.Answer send(byte[] file) {
        return manager.post("/contact-imports", file, "Content-Type", "text/csv");
    }

    private String begin(String file, String name) {
        return manager.post(
                        "/contact-imports?name=" + name,
                        file.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "text/csv")
                .expect(202)
                .json()
                .get("id")
                .asString();
    }

    private JsonNode work(String id) {
        return manager.get("/work/" + id).expect(200).json();
    }

    private JsonNode ended(String id) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> !work(id).get("state").asString().equals("running"));
        return work(id);
    }
}
