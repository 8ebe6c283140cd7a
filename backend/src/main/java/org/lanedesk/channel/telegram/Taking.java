package org.lanedesk.channel.telegram;

import java.io.IOException;
import java.util.List;
import org.lanedesk.channel.IncomingMessages;
import org.lanedesk.channel.MessengerMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes one update in: its files, the message, and only then the note that it need not come again. */
@Component
class Taking {
    private final IncomingFiles files;
    private final ObjectProvider<IncomingMessages> incoming;
    private final KnownBots bots;

    Taking(IncomingFiles files, ObjectProvider<IncomingMessages> incoming, KnownBots bots) {
        this.files = files;
        this.incoming = incoming;
        this.bots = bots;
    }

    /** The bot and its message make the id, so a message counts once whichever channel, node or update brings it. */
    void take(String channel, TelegramAccount account, long bot, JsonNode source)
            throws TelegramRefused, IOException, InterruptedException {
        Update update = Update.of(source);
        boolean ignored = update.ignored() != null;
        IncomingFiles.Fetched fetched =
                ignored ? new IncomingFiles.Fetched(update.text(), List.of()) : files.fetch(account, update);
        String id = ignored ? "update:" + update.id() : update.chat() + ":" + update.message();
        incoming.getObject()
                .accept(new MessengerMessage(
                        channel,
                        "telegram:" + bot + ":" + id,
                        update.chat(),
                        update.name(),
                        fetched.text(),
                        fetched.files(),
                        update.ignored(),
                        source.toString()));
        bots.taken(channel, bot, update.id() + 1);
    }
}
