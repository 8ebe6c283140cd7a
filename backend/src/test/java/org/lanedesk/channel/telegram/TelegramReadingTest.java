package org.lanedesk.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.channel.Channels;
import org.lanedesk.channel.reading.ReaderStates;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What comes in by Telegram. */
@DeskTest
class TelegramReadingTest {
    @Autowired
    TelegramDesk telegrams;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    private TelegramDesk.Bot bot;

    @BeforeEach
    void connect() {
        bot = telegrams.bot();
    }

    @AfterEach
    void disconnect() {
        bot.close();
    }

    @Test
    @Feature("D09")
    void whatAPersonWritesIsOneConversationWithHisName() {
        long number = bot.opens("The printer is on fire");
        bot.stub().comes(bot.chat(), "\"text\": \"Now the desk too\"");
        await().untilAsserted(() ->
                assertThat(bot.texts(number)).containsExactly("The printer is on fire", "Now the desk too"));
        JsonNode ticket = bot.line().ticket(number);
        assertThat(ticket.at("/requester/name").asString()).isEqualTo("Nina Zielińska");
        assertThat(ticket.path("subject").asString()).isEqualTo("The printer is on fire");
        assertThat(db.sql("select i.kind from contact_identity i where i.value = ?")
                        .param(String.valueOf(bot.chat()))
                        .query(String.class)
                        .single())
                .isEqualTo("telegram");
        assertThat(state().path("bot").asString()).isEqualTo("@desk_bot");
        assertThat(state().path("state").asString()).isEqualTo("connected");
    }

    @Test
    @Feature("H11")
    void photosAndDocumentsComeAlongAndTooLargeOnesLeaveWords() {
        bot.stub().files.put("big", new byte[] {1, 2, 3});
        bot.stub().files.put("doc", "A contract".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        bot.stub().comes(bot.chat(), """
            "caption": "See here", "photo": [{"file_id": "small", "file_size": 1}, {"file_id": "big", "file_size": 3}]\
            """);
        long number = bot.ticket();
        bot.stub().comes(bot.chat(), """
            "document": {"file_id": "doc", "file_name": "contract.txt", "mime_type": "text/plain", "file_size": 10}\
            """);
        bot.stub().comes(bot.chat(), """
            "document": {"file_id": "huge", "file_name": "film.mp4", "file_size": 31457280}\
            """);
        await().until(() -> bot.texts(number).size() == 3);
        List<JsonNode> messages = bot.messages(number);
        assertThat(bot.texts(number).get(0)).isEqualTo("See here");
        assertThat(messages.toString()).contains("\"size\":3", "contract.txt");
        assertThat(bot.texts(number).get(2)).isEqualTo("[film.mp4, 30 MB: too large, the limit is 20 MB]");
    }

    @Test
    @Feature("D10")
    void aRepeatedUpdateCountsOnce() {
        bot.stub().repeats = true;
        long number = bot.opens("Only once");
        bot.stub().comes(bot.chat(), "\"text\": \"And this\"");
        await().until(() -> bot.texts(number).size() == 2);
        int polls = bot.stub().polls.get();
        await().until(() -> bot.stub().polls.get() > polls + 3);
        assertThat(bot.texts(number)).containsExactly("Only once", "And this");
    }

    @Test
    @Feature("H03")
    void whatANodeLeftBehindIsUnderstoodFromItsStoredForm() {
        long number = bot.opens("Hello");
        UUID left = UUID.randomUUID();
        db.sql("""
            insert into stored_item (id, channel, external_id, received_at, content_type, raw, state)
            select :id, channel, external_id || ':left', received_at, content_type, raw, 'quarantined'
            from stored_item where channel = :channel\
            """).param("id", left).param("channel", bot.channel()).update();
        JsonNode outcome = bot.line()
                .post()
                .post("/quarantine/" + left + "/retry", null)
                .expect(200)
                .json();
        assertThat(outcome.path("outcome").asString()).isEqualTo("appended");
        assertThat(bot.texts(number)).containsExactly("Hello", "Hello");
    }

    @Test
    void editedOnesGroupsAndTheStartButtonAreIgnoredWithAReason() {
        bot.stub().comes(bot.chat(), "\"text\": \"/start\"");
        bot.stub().update("message", -bot.chat(), "group", 7, "\"text\": \"To all\"");
        bot.stub().update("edited_message", bot.chat(), "private", 8, "\"text\": \"Edited\"");
        await().untilAsserted(() -> assertThat(
                        db.sql("select reason from stored_item where channel = ? and state = 'ignored' order by id")
                                .param(bot.channel())
                                .query(String.class)
                                .list())
                .containsExactly("telegramStart", "telegramGroup", "telegramEdited"));
        long number = bot.opens("Hello");
        assertThat(bot.texts(number)).containsExactly("Hello");
    }

    @Autowired
    Channels channels;

    @Autowired
    TelegramAccounts accounts;

    @Autowired
    TelegramApi api;

    @Autowired
    Taking taking;

    @Autowired
    KnownBots known;

    @Autowired
    ReaderStates states;

    @Test
    @Feature("D10")
    void ofTwoNodesOneReads() {
        Bots other = new Bots(channels, accounts, api, taking, known, states, Duration.ofMillis(100));
        other.start();
        try {
            long number = bot.opens("To one of you");
            int polls = bot.stub().polls.get();
            await().until(() -> bot.stub().polls.get() > polls + 5);
            assertThat(bot.stub().mostAtOnce).hasValue(1);
            assertThat(bot.texts(number)).containsExactly("To one of you");
        } finally {
            other.stop();
        }
    }

    @Test
    @Feature("H23")
    void aRevokedTokenIsSaidAndNeverShown() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            long number = bot.opens("Hello");
            bot.stub().refuses = call -> TelegramStub.refusal(401, "Unauthorized " + bot.stub().token);
            bot.replies(number, Map.of());
            await().untilAsserted(
                            () -> assertThat(state().path("state").asString()).isEqualTo("refused"));
            assertThat(state().path("reason").asString()).isEqualTo("Telegram does not accept the bot token");
            await().untilAsserted(() -> assertThat(
                            desk.anonymous().get("/actuator/health").body())
                    .contains(bot.channel(), "Telegram does not accept the bot token since"));
            String health = desk.anonymous().get("/actuator/health").body();
            await().untilAsserted(
                            () -> assertThat(bot.delivery(number).path("reason").asString(""))
                                    .contains("does not accept the bot token"));
            String shown = bot.line()
                    .post()
                    .get("/channels/" + bot.channel())
                    .expect(200)
                    .body();
            assertThat(shown + health + bot.messages(number) + state()).doesNotContain(bot.stub().token);
            assertThat(List.copyOf(log.list)).noneMatch(e -> said(e).contains(bot.stub().token));
        } finally {
            root.detachAppender(log);
        }
    }

    @Test
    @Feature("H23")
    void aBotThatSomebodyElseReadsIsSaidUntilHeStops() {
        bot.stub().refuses = call -> call.method().equals("getUpdates") ? TelegramStub.refusal(409, "Conflict") : null;
        await().untilAsserted(() ->
                assertThat(state().path("reason").asString("")).contains("another program reads the same bot"));
        bot.stub().refuses = call -> null;
        await().untilAsserted(() -> assertThat(state().path("state").asString()).isEqualTo("connected"));
    }

    @Test
    void withoutATokenNothingIsAsked() {
        String channel = "/channels/" + bot.channel();
        int version = bot.line()
                .post()
                .get(channel)
                .expect(200)
                .json()
                .path("version")
                .asInt();
        bot.line().post().patch(channel, version, Map.of("secrets", noToken())).expect(200);
        assertThat(state().path("state").asString()).isEqualTo("notConnected");
    }

    private static Map<String, Object> noToken() {
        Map<String, Object> none = new HashMap<>();
        none.put("botToken", null);
        return none;
    }

    private static String said(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null
                        ? ""
                        : ch.qos.logback.classic.spi.ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    private JsonNode state() {
        return bot.line()
                .post()
                .get("/channels/" + bot.channel() + "/telegram")
                .expect(200)
                .json();
    }
}
