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
import org.lanedesk.channel.IncomingMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides per recipient: into the mailbox of a channel, or among the mails that are only shown. */
@Component
class LocalDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(LocalDelivery.class);
    private final Channels channels;
    private final LocalMails mails;
    private final ObjectProvider<IncomingMail> incoming;

    LocalDelivery(Channels channels, LocalMails mails, ObjectProvider<IncomingMail> incoming) {
        this.channels = channels;
        this.mails = mails;
        this.incoming = incoming;
    }

    MessageDeliveryHandler into(UserManager users) {
        return (message, recipient) -> {
            Channel own = channels.byAddress(recipient.getEmail()).orElse(null);
            if (own != null && own.address() != null) {
                deliver(message, own, mailbox(users, own.address().toLowerCase(Locale.ROOT)));
                return new NoMailbox(recipient.getEmail());
            }
            keep(message, recipient.getEmail());
            return new NoMailbox(recipient.getEmail());
        };
    }

    /** A real mailbox takes any mail; this one cannot keep a few malformed ones, which go straight to the desk. */
    private void deliver(MovingMessage message, Channel channel, GreenMailUser mailbox) throws MessagingException {
        try {
            mailbox.deliver(message);
        } catch (RuntimeException e) {
            LOG.info(
                    "The local mailbox of {} cannot keep a mail ({}); it is taken in directly", channel.key(), root(e));
            incoming.getObject().accept(channel.key(), raw(message), "local");
        }
    }

    private static String root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static byte[] raw(MovingMessage message) throws MessagingException {
        try {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            message.getMessage().writeTo(raw);
            return raw.toByteArray();
        } catch (IOException e) {
            throw new MessagingException("The mail could not be read", e);
        }
    }

    private static synchronized GreenMailUser mailbox(UserManager users, String address) throws UserException {
        GreenMailUser user = users.getUserByEmail(address);
        return user != null ? user : users.createUser(address, address, address);
    }

    private void keep(MovingMessage message, String recipient) throws MessagingException {
        String from =
                message.getReturnPath() == null ? "" : message.getReturnPath().getEmail();
        mails.add(from, recipient, raw(message));
    }
}
