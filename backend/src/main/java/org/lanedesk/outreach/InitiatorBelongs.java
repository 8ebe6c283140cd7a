package org.lanedesk.outreach;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.lanedesk.engine.ModelCheck;
import org.lanedesk.shared.Reason;
import org.springframework.stereotype.Component;

/**
 * Warns while drawing when agents could start the process who are neither operators nor supervisors of the block's line:
 * what they send goes to the queue of the line instead of to them (E21).
 */
@Component
class InitiatorBelongs implements ModelCheck {
    private static final int NAMED = 5;
    private final Channels channels;
    private final LineConversations lines;

    InitiatorBelongs(Channels channels, LineConversations lines) {
        this.channels = channels;
        this.lines = lines;
    }

    @Override
    public @Nullable String warns(String block, Map<String, String> fields) {
        if (!block.equals("sendInitiativeMessage")
                || !fields.getOrDefault("author", "initiator").equals("initiator")) {
            return null;
        }
        Channel channel = channels.find(fields.getOrDefault("channel", "")).orElse(null);
        if (channel == null) {
            return null;
        }
        List<String> outside = lines.agentsOutside(channel, NAMED + 1);
        if (outside.isEmpty()) {
            return null;
        }
        String names = String.join(", ", outside.subList(0, Math.min(NAMED, outside.size())))
                + (outside.size() > NAMED ? " …" : "");
        return Reason.of("outreach.initiatorOutside", channel.line(), names);
    }
}
