package org.lanedesk.channel.local;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.springframework.stereotype.Component;

/** Decides per recipient: into the mailbox of a channel, or among the mails that are only shown. */
@Component
class LocalDelivery {
    private final Channels channels;
    private final LocalMails mails;

    LocalDelivery(Channels channels, LocalMails mails) {
        this.channels = channels;
        this.mails = mails;
    }

    MessageDeliveryHandler into(UserManager users) {
        return (message, recipient) -> {
            String own = channels.byAddress(recipient.getEmail())
                    .map(Channel::address)
                    .orElse(null);
            if (own != null) {
                return mailbox(users, own.toLowerCase(Locale.ROOT));
            }
            keep(message, recipient.getEmail());
            return new NoMailbox(recipient.getEmail());
        };
    }

    private static synchronized GreenMailUser mailbox(UserManager users, String address) throws UserException {
        GreenMailUser user = users.getUserByEmail(address);
        return user != null ? user : users.createUser(address, address, address);
    }

    private void keep(MovingMessage message, String recipient) throws MessagingException {
        try {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            message.getMessage().writeTo(raw);
            String from = message.getReturnPath() == null
                    ? ""
                    : message.getReturnPath().getEmail();
            mails.add(from, recipient, raw.toByteArray());
        } catch (IOException e) {
            throw new MessagingException("The mail could not be read", e);
        }
    }
}
