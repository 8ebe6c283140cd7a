package org.lanedesk.channel.telegram;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.reading.ChannelReader;
import org.lanedesk.channel.reading.ReaderStates;
import org.lanedesk.shared.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Reads one bot by long polling: an update is confirmed by asking for the next one, after it is stored. */
final class BotReader implements ChannelReader {
    private static final Logger LOG = LoggerFactory.getLogger(BotReader.class);
    private static final int[] PAUSES = {1, 2, 5, 15, 30, 60};
    private static final int POLL_SECONDS = 25;
    private final String channel;
    private final TelegramAccount account;
    private final TelegramApi api;
    private final Taking taking;
    private final KnownBots bots;
    private final ReaderStates states;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread polling;

    BotReader(
            String channel,
            TelegramAccount account,
            TelegramApi api,
            Taking taking,
            KnownBots bots,
            ReaderStates states) {
        this.channel = channel;
        this.account = account;
        this.api = api;
        this.taking = taking;
        this.bots = bots;
        this.states = states;
    }

    @Override
    public void run() {
        int broken = 0;
        while (stopped.getCount() > 0) {
            try {
                JsonNode me = api.call(account, "getMe", Map.of());
                long bot = me.path("id").asLong(0);
                bots.met(channel, bot, me.path("username").asString(""));
                // the first look does not wait, so that it is soon known whether the bot can be read
                for (int wait = 0; stopped.getCount() > 0; wait = POLL_SECONDS) {
                    takeOver(bot, wait);
                    broken = 0;
                }
            } catch (TelegramRefused e) {
                failing(TelegramWords.reading(e));
                pause(Math.max(e.retryAfter, PAUSES[Math.min(broken++, PAUSES.length - 1)]));
            } catch (IOException e) {
                failing(Reason.of("telegram.down"));
                pause(PAUSES[Math.min(broken++, PAUSES.length - 1)]);
            } catch (InterruptedException e) {
                // only by stop(), which ends the loop
                LOG.debug("Bot {} is no longer read here", channel);
            } catch (RuntimeException e) {
                LOG.error("A message to bot {} could not be stored and is fetched again", channel, e);
                failing(Reason.of("telegram.notStored"));
                pause(PAUSES[Math.min(broken++, PAUSES.length - 1)]);
            }
        }
    }

    private void takeOver(long bot, int seconds) throws TelegramRefused, IOException, InterruptedException {
        long next = bots.find(channel).map(KnownBots.KnownBot::nextUpdate).orElse(0L);
        JsonNode updates;
        polling = Thread.currentThread();
        try {
            updates = api.call(
                    account,
                    "getUpdates",
                    Map.of(
                            "offset",
                            next,
                            "timeout",
                            seconds,
                            "allowed_updates",
                            List.of("message", "edited_message")));
        } finally {
            polling = null;
        }
        for (JsonNode update : updates) {
            if (stopped.getCount() == 0) {
                return;
            }
            taking.take(channel, account, bot, update);
        }
        states.ok(channel);
    }

    private void failing(String reason) {
        if (stopped.getCount() == 0) {
            return;
        }
        try {
            states.failing(channel, reason);
        } catch (RuntimeException noDatabase) {
            LOG.warn("The state of bot {} could not be written: {}", channel, noDatabase.getMessage());
        }
    }

    private void pause(long seconds) {
        try {
            if (stopped.await(seconds, TimeUnit.SECONDS)) {
                LOG.debug("Bot {} is no longer read here", channel);
            }
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
        Thread waiting = polling;
        if (waiting != null) {
            waiting.interrupt();
        }
    }
}
