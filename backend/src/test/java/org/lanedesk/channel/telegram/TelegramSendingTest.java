package org.lanedesk.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.engine.Releases;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** What goes out by Telegram. */
@DeskTest
class TelegramSendingTest {
    @Autowired
    TelegramDesk telegrams;

    @Autowired
    DomainClock clock;

    @Autowired
    Engine engine;

    @Autowired
    Releases releases;

    private Duration before;
    private TelegramDesk.Bot bot;

    @BeforeEach
    void connect() {
        before = clock.movedBy();
        bot = telegrams.bot();
    }

    @AfterEach
    void disconnect() {
        clock.move(before);
        bot.close();
    }

    @Test
    @Feature("H11")
    void aLongTextIsSplitBetweenWords() {
        long number = bot.opens("Tell me all");
        String text = "word ".repeat(1_000) + "end";
        bot.replies(number, Map.of("text", text));
        sent(number);
        List<JsonNode> parts = bot.stub().sent("sendMessage").stream()
                .map(TelegramStub.Call::json)
                .toList();
        assertThat(parts).hasSize(2).allSatisfy(p -> {
            assertThat(p.path("chat_id").asString()).isEqualTo(String.valueOf(bot.chat()));
            assertThat(p.path("text").asString()).hasSizeBetween(1, 4_096).startsWith("word");
        });
        assertThat(parts.get(0).path("text").asString() + " "
                        + parts.get(1).path("text").asString())
                .isEqualTo(text);
    }

    @Test
    @Feature("E65")
    void formattingBecomesTelegramsAndFallsBackToPlainText() {
        long number = bot.opens("How?");
        bot.stub().refuses = call ->
                call.body().contains("parse_mode") && call.body().contains("broken")
                        ? TelegramStub.refusal(400, "Bad Request: can't parse entities")
                        : null;
        String html = "<h1>Steps</h1><p>Press <strong>A</strong> &amp; <a href=\"https://x.example/?a=1\">read</a></p>"
                + "<ol><li>one</li><li>two</li></ol><pre>a  &lt; b</pre><blockquote>said</blockquote>";
        bot.replies(number, Map.of("text", "Steps", "html", html));
        sent(number);
        JsonNode first = bot.stub().sent("sendMessage").get(0).json();
        assertThat(first.path("parse_mode").asString()).isEqualTo("HTML");
        assertThat(first.path("text").asString())
                .isEqualTo("<b>Steps</b>\n\nPress <b>A</b> &amp; <a href=\"https://x.example/?a=1\">read</a>"
                        + "\n\n1. one\n2. two\n\n<pre>a  &lt; b</pre>\n\n<blockquote>said</blockquote>");
        bot.replies(number, Map.of("text", "broken", "html", "<p><b>broken</b></p>"));
        sent(number);
        JsonNode plain = bot.stub().sent("sendMessage").get(1).json();
        assertThat(plain.path("text").asString()).isEqualTo("broken");
        assertThat(plain.has("parse_mode")).isFalse();
    }

    @Test
    void filesGoAlong() {
        long number = bot.opens("Send it");
        JsonNode file = bot.line()
                .agent()
                .call(
                        "POST",
                        "/files",
                        ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.txt\"\r\n"
                                        + "Content-Type: text/plain\r\n\r\nThe plan\r\n--x--\r\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "Content-Type",
                        "multipart/form-data; boundary=x")
                .json();
        bot.replies(
                number,
                Map.of("text", "Here", "attachments", List.of(file.path("id").asString())));
        sent(number);
        assertThat(bot.stub().sent("sendMessage")).hasSize(1);
        assertThat(bot.stub().sent("sendDocument").get(0).body())
                .contains("name=\"chat_id\"", String.valueOf(bot.chat()), "filename=\"plan.txt\"", "The plan");
    }

    @Test
    @Feature("H10")
    void whenTelegramAsksToWaitItIsLeftAloneForSoLongAndTheRestFollows() {
        long number = bot.opens("Tell me all");
        bot.stub().refuses = call ->
                call.body().contains("end") && bot.stub().calls.size() == 1
                        ? "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\",\"parameters\":{\"retry_after\":300}}"
                        : null;
        Instant now = clock.instant();
        bot.replies(number, Map.of("text", "word ".repeat(1_000) + "end"));
        await().untilAsserted(() ->
                assertThat(bot.delivery(number).path("reason").asString("")).contains("300"));
        assertThat(Instant.parse(bot.delivery(number).path("nextTry").asString()))
                .isAfterOrEqualTo(now.plusSeconds(300));
        bot.stub().refuses = call -> null;
        clock.move(clock.movedBy().plusSeconds(400));
        sent(number);
        assertThat(bot.stub().sent("sendMessage")).hasSize(2);
    }

    @Test
    @Feature("H10")
    void whoHasBlockedTheBotIsSaidInWords() {
        long number = bot.opens("Bye");
        bot.stub().refuses = call -> call.method().equals("sendMessage")
                ? TelegramStub.refusal(403, "Forbidden: bot was blocked by the user")
                : null;
        bot.replies(number, Map.of());
        await().untilAsserted(() ->
                assertThat(bot.delivery(number).path("state").asString()).isEqualTo("failed"));
        assertThat(bot.delivery(number).path("reason").asString())
                .isEqualTo("The customer has blocked our bot in Telegram.");
    }

    @Test
    @Feature("A32")
    void choicesAreButtonsWhoseWordsComeBack() throws Exception {
        releases.publishShipped(Map.of(
                "automation/ask-client.bpmn",
                new ClassPathResource("automation/ask-client.bpmn").getContentAsByteArray()));
        long number = bot.opens("It is broken");
        engine.start("askClient", String.valueOf(number), Map.of());
        await().until(() -> !bot.stub().sent("sendMessage").isEmpty());
        JsonNode asked = bot.stub().sent("sendMessage").get(0).json();
        assertThat(asked.path("text").asString()).isEqualTo("Is it still broken?\n1. yes\n2. no");
        assertThat(asked.at("/reply_markup/keyboard").toString())
                .isEqualTo("[[{\"text\":\"yes\"}],[{\"text\":\"no\"}]]");
        bot.stub().comes(bot.chat(), "\"text\": \"no\"");
        await().untilAsserted(() ->
                assertThat(bot.line().ticket(number).path("tags").toString()).contains("said-no"));
    }

    @Test
    @Feature({"B02", "E20"})
    void whatAnAgentWritesFirstArrivesAndItsAnswerComesBackToItsTicket() {
        bot.opens("Long ago");
        JsonNode first = bot.line()
                .agent()
                .post(
                        "/initiative-messages",
                        Map.of(
                                "channel",
                                bot.channel(),
                                "to",
                                List.of(String.valueOf(bot.chat())),
                                "text",
                                "Your parcel is here"))
                .expect(201)
                .json();
        await().untilAsserted(() ->
                assertThat(bot.stub().sent("sendMessage").toString()).contains("Your parcel is here"));
        bot.stub().comes(bot.chat(), "\"text\": \"I am coming\"");
        long number = first.path("ticketNumber").asLong();
        await().untilAsserted(() -> assertThat(bot.texts(number)).contains("I am coming"));
    }

    private void sent(long number) {
        await().untilAsserted(() ->
                assertThat(bot.delivery(number).path("state").asString()).isEqualTo("sent"));
    }
}
