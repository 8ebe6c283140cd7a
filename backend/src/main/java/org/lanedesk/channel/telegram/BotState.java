package org.lanedesk.channel.telegram;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a bot does.
 *
 * @param state notConnected (there is no token), connecting, connected or refused
 * @param bot its name with the sign in front; null before it was reached
 * @param since when the refusals began, system time; null without one
 * @param reason a {@code shared.Reason}; null without a refusal
 */
public record BotState(
        String state,
        @Nullable String bot,
        @Nullable Instant since,
        @Nullable String reason) {}
