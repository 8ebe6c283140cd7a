package org.lanedesk.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes over what a mailbox held; implemented by intake. */
public interface IncomingMail {
    /**
     * Stores the mail; when it returns, the mail is committed and may be deleted from the mailbox.
     *
     * @param externalHint where it came from ({@code care-mail/INBOX/17/42}: channel, folder, UIDVALIDITY, UID)
     * @return the id of the stored item, an earlier one for a mail that came before
     */
    UUID accept(String channelKey, byte[] raw, @Nullable String externalHint);
}
