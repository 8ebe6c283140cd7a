package org.lanedesk.test;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.people.User;
import org.lanedesk.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A line with a mailbox of its own; what comes in and goes out of it as the world outside sees it. */
@Component
public class MailDesk {
    private static final Duration LONG = Duration.ofSeconds(60);
    private final TestTickets tickets;
    private final Desk desk;
    private final JdbcClient db;

    MailDesk(TestTickets tickets, Desk desk, JdbcClient db) {
        this.tickets = tickets;
        this.desk = desk;
        this.db = db;
    }

    /** The line, its mail channel, and those who use the API on it; {@code post} delivers mails. */
    public record Line(TestTickets.TestLine people, String channel, String address, Api agent, Api post) {
        public String key() {
            return people.line();
        }

        public User ann() {
            return people.agent();
        }

        /** @return the outcome of a raw mail */
        public JsonNode comes(byte[] mail) {
            return post.post("/channels/" + channel + "/mail", mail, "Content-Type", "message/rfc822")
                    .expect(201)
                    .json();
        }

        public JsonNode comes(String from, String subject, String text, String... headers) {
            return comes(Mails.mail(from, address, subject, text, headers));
        }

        public long opens(String from, String subject, String text, String... headers) {
            JsonNode outcome = comes(from, subject, text, headers);
            if (!outcome.path("outcome").asString().equals("opened")) {
                throw new AssertionError("not opened: " + outcome);
            }
            return outcome.path("ticketNumber").asLong();
        }

        public JsonNode ticket(long number) {
            return agent.get("/tickets/" + number).expect(200).json();
        }

        public String statusClass(long number) {
            return ticket(number).path("status").path("class").asString();
        }

        public JsonNode replies(long number, String text) {
            return agent.post("/tickets/" + number + "/messages", Map.of("kind", "reply", "text", text))
                    .expect(201)
                    .json();
        }

        public List<JsonNode> messages(long number) {
            return list(agent.get("/tickets/" + number + "/messages?size=200")
                    .expect(200)
                    .json());
        }

        public List<String> events(long number) {
            return list(agent.get("/tickets/" + number + "/timeline?size=200")
                            .expect(200)
                            .json())
                    .stream()
                    .map(e -> e.path("type").asString())
                    .toList();
        }
    }

    /** @param hours of every day, such as 00:00-24:00 */
    public Line line(String... hours) {
        TestTickets.TestLine people = tickets.line(hours);
        String address = people.line() + "@desk.example";
        db.sql("insert into channel (key, kind, name, line_key, address) values (?, 'mail', '{\"en\":\"Mail\"}', ?, ?)")
                .params(people.line() + "-mail", people.line(), address)
                .update();
        db.sql("insert into line_member (line_key, user_id, role) values (?, ?, 'operator')")
                .params(people.line(), people.agent().id())
                .update();
        return new Line(people, people.line() + "-mail", address, desk.as(people.agent()), desk.as(Role.ADMIN));
    }

    /** An address that nobody else writes from. */
    public static String somebody() {
        return "c" + UUID.randomUUID().toString().substring(0, 12) + "@customer.example";
    }

    /** The newest mail that arrived at an outside address, as soon as there are so many. */
    public JsonNode arrived(String address, int count) {
        Api anyone = desk.anonymous();
        await().atMost(LONG).until(() -> arrivedNow(anyone, address).size() >= count);
        return arrivedNow(anyone, address).get(0);
    }

    /** All mails that arrived there until now, newest first. */
    public List<JsonNode> arrivedNow(String address) {
        return arrivedNow(desk.anonymous(), address);
    }

    private static List<JsonNode> arrivedNow(Api anyone, String address) {
        return list(anyone.get("/dev/mail?to=" + address).expect(200).json());
    }

    public static List<JsonNode> list(JsonNode page) {
        List<JsonNode> all = new ArrayList<>();
        page.path("items").forEach(all::add);
        return all;
    }
}
