package org.lanedesk.channel.email;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.lanedesk.channel.email.MailServer.Security;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.shared.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a mail to a mail server (RFC 5321) and puts its answer into words. */
@Component
class SmtpSender {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);

    /** @param recipients the envelope; may be fewer than the head names @return who has it and who was refused */
    SmtpResult send(MailServer server, OutgoingMail mail, List<String> recipients) throws DeliveryFailed {
        Session session = Session.getInstance(properties(server, mail));
        List<Address> envelope = new ArrayList<>();
        MimeMessage mime;
        try {
            mime = MimeBuilder.build(mail, session);
            for (String recipient : recipients) {
                envelope.add(MimeBuilder.address(recipient, null));
            }
        } catch (MessagingException e) {
            throw DeliveryFailed.permanent(Reason.of("delivery.badAddress", String.valueOf(e.getMessage())), e);
        }
        try (Transport transport = session.getTransport()) {
            transport.connect(server.host(), server.port(), server.user(), server.password());
            return transmit(transport, mime, envelope.toArray(Address[]::new));
        } catch (AuthenticationFailedException e) {
            LOG.warn("{} refuses our sign-in", server);
            throw DeliveryFailed.temporary(Reason.of("delivery.smtpLogin", server.host()), e);
        } catch (MessagingException e) {
            LOG.warn("{} does not answer: {}", server, e.getMessage());
            throw DeliveryFailed.temporary(Reason.of("delivery.smtpDown", server.host()), e);
        }
    }

    private static SmtpResult transmit(Transport transport, MimeMessage mime, Address[] envelope)
            throws MessagingException {
        try {
            transport.sendMessage(mime, envelope);
            return SmtpResult.all(envelope);
        } catch (SendFailedException e) {
            return SmtpResult.of(e);
        }
    }

    private static Properties properties(MailServer server, OutgoingMail mail) {
        Properties p = new Properties();
        p.setProperty("mail.transport.protocol", "smtp");
        p.setProperty("mail.smtp.connectiontimeout", "10000");
        p.setProperty("mail.smtp.timeout", "60000");
        p.setProperty("mail.smtp.writetimeout", "60000");
        p.setProperty("mail.smtp.auth", String.valueOf(server.user() != null));
        p.setProperty("mail.smtp.starttls.enable", String.valueOf(server.security() == Security.STARTTLS));
        p.setProperty("mail.smtp.starttls.required", String.valueOf(server.security() == Security.STARTTLS));
        p.setProperty("mail.smtp.ssl.enable", String.valueOf(server.security() == Security.TLS));
        p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // one refused recipient does not keep the mail from the others
        p.setProperty("mail.smtp.sendpartial", "true");
        p.setProperty("mail.smtp.from", mail.from().address());
        p.setProperty("mail.smtp.localhost", domain(mail.from()));
        return p;
    }

    private static String domain(OutgoingMail.Mailbox from) {
        return from.address().substring(from.address().lastIndexOf('@') + 1);
    }

    static String plain(Address address) {
        return address instanceof InternetAddress a ? a.getAddress() : address.toString();
    }
}
