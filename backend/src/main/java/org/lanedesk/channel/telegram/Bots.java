package org.lanedesk.channel.telegram;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.lanedesk.channel.reading.ChannelReader;
import org.lanedesk.channel.reading.ReaderStates;
import org.lanedesk.channel.reading.Readers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The bots of all Telegram channels that have a token; without one nothing is asked. */
@Component
class Bots extends Readers<TelegramAccount> {
    private final TelegramAccounts accounts;
    private final TelegramApi api;
    private final Taking taking;
    private final KnownBots bots;
    private final ReaderStates states;

    Bots(
            Channels channels,
            TelegramAccounts accounts,
            TelegramApi api,
            Taking taking,
            KnownBots bots,
            ReaderStates states,
            @Value("${lanedesk.telegram.supervise:3s}") Duration supervise) {
        super("telegram", channels, states, supervise);
        this.accounts = accounts;
        this.api = api;
        this.taking = taking;
        this.bots = bots;
        this.states = states;
    }

    @Override
    protected @Nullable TelegramAccount account(Channel channel) {
        return accounts.of(channel);
    }

    @Override
    protected ChannelReader reader(String channel, TelegramAccount account, ScheduledExecutorService timer) {
        return new BotReader(channel, account, api, taking, bots, states);
    }
}
