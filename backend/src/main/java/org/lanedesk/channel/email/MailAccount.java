package org.lanedesk.channel.email;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The mail side of a channel.
 *
 * @param smtp null when nothing is configured to send through
 * @param imap null when no mailbox is read
 * @param folder the folder that is read
 * @param after what happens to a mail once it is stored: seen, delete or move
 * @param moveTo the folder for {@code move}
 * @param poll how often the mailbox is looked at even if the server says nothing
 * @param plusAddress whether Reply-To carries the conversation's token in a plus part
 */
public record MailAccount(
        @Nullable MailServer smtp,
        @Nullable MailServer imap,
        String folder,
        String after,
        String moveTo,
        Duration poll,
        boolean plusAddress) {}
