package org.lanedesk.channel.mailbox;

import org.lanedesk.channel.reading.ReaderHealth;
import org.lanedesk.channel.reading.ReaderStates;
import org.lanedesk.shared.Reason;
import org.springframework.stereotype.Component;

/** The mailboxes in the product's health. */
@Component("mail")
class MailboxHealth extends ReaderHealth {
    MailboxHealth(ReaderStates states, Reason reasons) {
        super("mail", states, reasons);
    }
}
