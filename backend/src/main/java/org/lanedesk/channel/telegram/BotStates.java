package org.lanedesk.channel.telegram;

import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.reading.ReaderState;
import org.lanedesk.channel.reading.ReaderStates;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;

/** What is known of the bots behind Telegram channels. */
@Component
public class BotStates {
    private final TelegramAccounts accounts;
    private final KnownBots bots;
    private final ReaderStates states;

    BotStates(TelegramAccounts accounts, KnownBots bots, ReaderStates states) {
        this.accounts = accounts;
        this.bots = bots;
        this.states = states;
    }

    /** @throws Problem 404 for a channel of another kind */
    public BotState of(Channel channel) {
        if (!channel.kind().equals("telegram")) {
            throw Problem.notFound("telegram", channel.key());
        }
        if (accounts.of(channel) == null) {
            return new BotState("notConnected", null, null, null);
        }
        ReaderState state = states.find(channel.key()).orElse(null);
        String name = bots.find(channel.key()).map(bot -> "@" + bot.username()).orElse(null);
        if (state != null && state.failingSince() != null) {
            return new BotState("refused", name, state.failingSince(), state.error());
        }
        return new BotState(known(state), name, null, null);
    }

    private static String known(@Nullable ReaderState state) {
        return state == null || state.lastOk() == null ? "connecting" : "connected";
    }
}
