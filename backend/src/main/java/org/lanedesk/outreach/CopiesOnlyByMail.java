package org.lanedesk.outreach;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channels;
import org.lanedesk.engine.ModelCheck;
import org.lanedesk.shared.Reason;
import org.springframework.stereotype.Component;

/** Refuses models that write copies on a channel which has none; a channel named by a variable is checked on sending (E18). */
@Component
class CopiesOnlyByMail implements ModelCheck {
    private final Channels channels;

    CopiesOnlyByMail(Channels channels) {
        this.channels = channels;
    }

    @Override
    public @Nullable String refuses(String block, Map<String, String> fields) {
        String channel = fields.getOrDefault("channel", "");
        if (!block.equals("sendInitiativeMessage")
                || fields.getOrDefault("cc", "").isBlank()
                || channel.isBlank()) {
            return null;
        }
        return channels.find(channel)
                .filter(found -> !found.limits().groupRecipients())
                .map(found -> Reason.of("outreach.copiesOnlyByMail", channel))
                .orElse(null);
    }
}
