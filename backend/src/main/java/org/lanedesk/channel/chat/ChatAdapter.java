package org.lanedesk.channel.chat;

import org.lanedesk.channel.ChannelAdapter;
import org.lanedesk.channel.Outgoing;
import org.springframework.stereotype.Component;

/** The visitor's page shows messages out of the store: one that is committed is on its way, one it has read arrived. */
@Component
class ChatAdapter implements ChannelAdapter {
    private final AnswerByMail later;

    ChatAdapter(AnswerByMail later) {
        this.later = later;
    }

    @Override
    public String kind() {
        return "chat";
    }

    @Override
    public void send(Outgoing outgoing) {
        later.unlessRead(outgoing);
    }
}
