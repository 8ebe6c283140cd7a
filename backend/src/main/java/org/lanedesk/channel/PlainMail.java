package org.lanedesk.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.outbox.DeliveryFailed;

/** Mails that belong to no conversation: notices to people of the desk. */
public interface PlainMail {
    /**
     * Runs outside any transaction, as an outbox handler does.
     *
     * @param id names the mail over all tries
     * @param line whose mail channel sends it; when it has none, or null, the first mail channel there is
     * @throws DeliveryFailed also when there is no mail channel with an address
     */
    void send(UUID id, @Nullable String line, String to, String subject, String text) throws DeliveryFailed;
}
