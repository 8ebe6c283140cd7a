package org.lanedesk.channel;

import java.util.UUID;

/** Takes over what the adapters of messengers hear; implemented by intake. */
public interface IncomingMessages {
    /**
     * Stores the message and does with it what is to be done; when it returns, the message is committed and need not be
     * fetched again.
     *
     * @return the id of the stored item, an earlier one for a message that came before
     */
    UUID accept(MessengerMessage message);
}
