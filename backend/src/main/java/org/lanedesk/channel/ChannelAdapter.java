package org.lanedesk.channel;

import org.lanedesk.outbox.DeliveryFailed;

/** Carries messages of one kind of channel to the outside; a kind without an adapter refuses them with words. */
public interface ChannelAdapter {
    /** the kind of channel, as in {@link Channel#kind()} */
    String kind();

    default Limits limits() {
        return Limits.of(kind());
    }

    /**
     * Runs outside any transaction, at least once per message: the message id goes along so that repeats can be told.
     *
     * @throws DeliveryFailed with the reason in words (a {@code shared.Reason})
     */
    void send(Outgoing outgoing) throws DeliveryFailed;
}
