package org.lanedesk.channel.telegram;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.lanedesk.test.MailDesk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A line with a Telegram channel of its own whose bot lives in a stub. */
@Component
class TelegramDesk {
    private final MailDesk desk;
    private final JdbcClient db;

    TelegramDesk(MailDesk desk, JdbcClient db) {
        this.desk = desk;
        this.db = db;
    }

    record Bot(MailDesk.Line line, String channel, TelegramStub stub, long chat, JdbcClient db)
            implements AutoCloseable {

        /** The person writes {@code text}, and the ticket of it is there. */
        long opens(String text) {
            stub.comes(chat, "\"text\": \"" + text + "\"");
            return ticket();
        }

        long ticket() {
            return Awaitility.await().until(this::newest, number -> number > 0);
        }

        private long newest() {
            return db.sql("select coalesce(max(ticket_number), 0) from session where channel = ?")
                    .param(channel)
                    .query(Long.class)
                    .single();
        }

        JsonNode replies(long number, Map<String, Object> more) {
            Map<String, Object> body = new java.util.HashMap<>(Map.of("kind", "reply", "text", "An answer"));
            body.putAll(more);
            return line.agent()
                    .post("/tickets/" + number + "/messages", body)
                    .expect(201)
                    .json();
        }

        /** The delivery of the newest answer. */
        JsonNode delivery(long number) {
            List<JsonNode> out = messages(number).stream()
                    .filter(m -> m.path("kind").asString().equals("out"))
                    .toList();
            return out.get(out.size() - 1).path("delivery");
        }

        List<JsonNode> messages(long number) {
            return line.messages(number);
        }

        List<String> texts(long number) {
            return messages(number).stream()
                    .filter(m -> m.path("kind").asString().equals("in"))
                    .map(m -> m.path("text").asString())
                    .toList();
        }

        /** Takes the channel out of use: nobody polls it when the stub is gone. */
        @Override
        public void close() {
            db.sql("update channel set archived = true where key = ?")
                    .param(channel)
                    .update();
            stub.close();
        }
    }

    Bot bot() {
        TelegramStub stub = new TelegramStub();
        MailDesk.Line line = desk.line("00:00-24:00");
        line.post()
                .post(
                        "/channels",
                        Map.of(
                                "key", line.key() + "-telegram",
                                "kind", "telegram",
                                "name", Map.of("en", "Telegram"),
                                "line", line.key(),
                                "settings", Map.of("api", stub.api()),
                                "secrets", Map.of("botToken", stub.token)))
                .expect(201);
        long chat = ThreadLocalRandom.current().nextLong(1_000_000L, 9_000_000_000L);
        return new Bot(line, line.key() + "-telegram", stub, chat, db);
    }
}
