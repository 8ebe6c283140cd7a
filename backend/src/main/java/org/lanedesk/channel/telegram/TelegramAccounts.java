package org.lanedesk.channel.telegram;

import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads the secret {@code botToken} of Telegram channels and their setting {@code api}, the base address of another Bot
 * API server; usually it is {@code lanedesk.telegram.api}.
 */
@Component
class TelegramAccounts {
    private final Channels channels;
    private final String api;

    TelegramAccounts(Channels channels, @Value("${lanedesk.telegram.api:https://api.telegram.org}") String api) {
        this.channels = channels;
        this.api = api;
    }

    /** @return null while the channel has no token */
    @Nullable
    TelegramAccount of(Channel channel) {
        Object token = channels.secrets(channel.key()).get("botToken");
        if (token == null || token.toString().isBlank()) {
            return null;
        }
        Object own = channel.settings().get("api");
        String base = own == null || own.toString().isBlank() ? api : own.toString();
        return new TelegramAccount(
                base.strip().replaceAll("/+$", ""), token.toString().strip());
    }
}
