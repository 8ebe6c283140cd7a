package org.lanedesk.channel.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.lanedesk.channel.Channels;
import org.lanedesk.channel.telegram.BotState;
import org.lanedesk.channel.telegram.BotStates;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Reason;
import org.lanedesk.shared.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether a Telegram channel is connected, as whom, and if not why. */
@RestController
class BotController {
    private final Channels channels;
    private final BotStates bots;
    private final Reason reasons;

    BotController(Channels channels, BotStates bots, Reason reasons) {
        this.channels = channels;
        this.bots = bots;
        this.reasons = reasons;
    }

    @GetMapping("/api/v1/channels/{key}/telegram")
    @Access({Right.SETTINGS_READ, Right.SETTINGS_EDIT})
    @Operation(summary = "Read whether a Telegram channel is connected, by which bot, and if not why")
    BotState telegramBot(@PathVariable String key, Locale locale) {
        BotState state = bots.of(channels.get(key));
        return new BotState(state.state(), state.bot(), state.since(), reasons.text(state.reason(), locale));
    }
}
