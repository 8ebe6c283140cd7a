package org.lanedesk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.User;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@DeskTest
@Feature("H07")
class SearchTest {
    @Autowired
    TestTickets tickets;

    @Autowired
    Contacts contacts;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    private final String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
    private TestLine line;
    private Api ann;

    @BeforeEach
    void aLine() {
        line = tickets.line("00:00-24:00");
        ann = desk.as(line.agent());
    }

    @Test
    void wordFormsOfThreeLanguagesFindEachOther() {
        long english = open(word + " printers", "The devices were printing garbage <b>today</b>");
        long russian = open(word + " заявка", "Не работают принтеры, ещё вчера всё было хорошо");
        long polish = open(word + " sprawa", "Zepsute drukarki w biurze przy ulicy Łódzkiej");
        indexed(polish);

        assertThat(found(word + " printer")).contains(english);
        assertThat(found(word + " device print")).containsExactly(english);
        assertThat(found(word + " принтера")).containsExactly(russian);
        assertThat(found(word + " еще")).containsExactly(russian);
        assertThat(found(word + " drukarka")).containsExactly(polish);
        assertThat(found(word + " lodzkiej")).containsExactly(polish);
        assertThat(found(word + " -drukarka")).containsExactlyInAnyOrder(english, russian);
        assertThat(found(word + " \"printing garbage\"")).containsExactly(english);
        assertThat(found(word + " \"garbage printing\"")).isEmpty();
        assertThat(found(word.substring(0, word.length() - 1))).hasSize(3);

        JsonNode hit =
                ann.get("/search?q=" + word + "+print").json().get("items").get(0);
        assertThat(hit.get("subjectMarked").asString()).contains("<mark>printers</mark>");
        assertThat(hit.get("snippet").asString())
                .contains("<mark>printing</mark>")
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(ann.get("/tickets?q=" + word + "&total=true")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void numberPeopleTagsFieldsAndFilesAreFound() {
        long number = open("Nothing special", "Hello");
        var contact = contacts.findOrCreate("email", word + "@red.example", "Zofia " + word);
        tickets.change(number, org.lanedesk.ticket.TicketField.REQUESTER, contact.id());
        tickets.change(number, org.lanedesk.ticket.TicketField.TAGS, List.of("product:" + word + "tag"));
        tickets.change(number, org.lanedesk.ticket.TicketField.FIELDS, Map.of("serial", word + "serial"));
        indexed(number);
        assertThat(found("#" + number)).startsWith(number);
        assertThat(found(String.valueOf(number))).startsWith(number);
        assertThat(found("zofia " + word)).containsExactly(number);
        assertThat(found(word + "@red.example")).containsExactly(number);
        assertThat(found("tag:product:" + word + "tag")).containsExactly(number);
        assertThat(found(word + "tag")).containsExactly(number);
        assertThat(found(word + "serial")).containsExactly(number);
        assertThat(found("product:" + word + "tag hello")).containsExactly(number);
    }

    @Test
    @Feature("H20")
    void nobodyFindsNorCountsWhatHeMayNotSee() {
        long own = open(word + " own", "Public answer");
        long foreign = open(word + " foreign", "Of somebody else");
        User client = desk.person(Role.CLIENT);
        var contact = contacts.add("Client " + word, false);
        contacts.link(contact.id(), client.id());
        db.sql("update ticket set requester = ? where number = ?")
                .params(contact.id(), own)
                .update();
        ann.post("/tickets/" + own + "/messages", Map.of("kind", "note", "text", "Secret" + word))
                .expect(201);
        indexed(foreign);
        indexed(own);

        assertThat(found("secret" + word)).containsExactly(own);
        assertThat(numbers(desk.as(client), word)).containsExactly(own);
        assertThat(numbers(desk.as(client), "secret" + word)).isEmpty();
        String body = desk.as(client).get("/search?q=" + word).body();
        assertThat(body).doesNotContain("ecret").doesNotContain("\"priority\"");
        assertThat(numbers(desk.as(Role.AGENT), word)).isEmpty();
        assertThat(desk.as(Role.AGENT)
                        .get("/tickets?total=true&q=" + word)
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(numbers(desk.as(Role.DESIGNER), word)).isEmpty();
    }

    @Test
    void aSearchThatIsTooLongSaysSoAndOddOnesAreHarmless() {
        JsonNode problem =
                ann.get("/search?q=" + "a".repeat(10_000)).expect(422).json();
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("q");
        assertThat(problem.get("errors").get(0).get("message").asString()).contains("500");
        ann.get("/tickets?q=" + "a".repeat(5_000)).expect(422);
        for (String odd :
                List.of("", " ", "'", "\\", "a'b:*", "!!", "<->", "&|!()", "\"", "-", "tag:", "a & | b", "\u0000x")) {
            ann.get("/search?q=" + URLEncoder.encode(odd, StandardCharsets.UTF_8))
                    .expect(200);
        }
    }

    private long open(String subject, String text) {
        var body = Map.of(
                "subject",
                subject,
                "text",
                text,
                "channel",
                line.channel(),
                "requester",
                Map.of("address", UUID.randomUUID() + "@blue.example"));
        return ann.post("/tickets", body).expect(201).json().get("number").asLong();
    }

    private void indexed(long number) {
        await().until(() ->
                db.sql("select count(*) from search_queue").query(Integer.class).single() == 0
                        && db.sql("select count(*) from search_document where ticket_number = ?")
                                        .param(number)
                                        .query(Integer.class)
                                        .single()
                                == 1);
    }

    private List<Long> found(String q) {
        return numbers(ann, q);
    }

    private static List<Long> numbers(Api api, String q) {
        List<Long> numbers = new ArrayList<>();
        api.get("/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .get("items")
                .forEach(hit -> numbers.add(hit.get("number").asLong()));
        return numbers;
    }
}
