package org.lanedesk.channel.email;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.email.OutgoingMail.Attached;

/** Writes a mail as MIME (RFC 2045-2049, 2231, 5322). */
final class MimeBuilder {
    private static final String UTF_8 = "UTF-8";

    private MimeBuilder() {}

    static MimeMessage build(OutgoingMail mail, Session session) throws MessagingException {
        MimeMessage mime = new KeepsItsId(session, mail.messageId());
        mime.setFrom(address(mail.from().address(), mail.from().name()));
        recipients(mime, RecipientType.TO, mail.to());
        recipients(mime, RecipientType.CC, mail.cc());
        if (mail.replyTo() != null) {
            mime.setReplyTo(
                    new InternetAddress[] {address(mail.replyTo(), mail.from().name())});
        }
        mime.setSubject(mail.subject(), UTF_8);
        mime.setSentDate(Date.from(mail.date()));
        if (mail.inReplyTo() != null) {
            mime.setHeader("In-Reply-To", mail.inReplyTo());
        }
        if (!mail.references().isEmpty()) {
            mime.setHeader("References", String.join("\r\n ", mail.references()));
        }
        if (mail.automatic()) {
            mime.setHeader("Auto-Submitted", mail.inReplyTo() == null ? "auto-generated" : "auto-replied");
            mime.setHeader("X-Auto-Response-Suppress", "All");
            mime.setHeader("X-Loop", "lanedesk " + mail.from().address());
        }
        body(mime, mail);
        mime.saveChanges();
        return mime;
    }

    private static void body(Part whole, OutgoingMail mail) throws MessagingException {
        List<Attached> files = mail.attachments().stream()
                .filter(a -> mail.html() == null || a.contentId() == null)
                .toList();
        if (files.isEmpty()) {
            text(whole, mail);
            return;
        }
        Multipart mixed = new MimeMultipart("mixed");
        MimeBodyPart text = new MimeBodyPart();
        text(text, mail);
        mixed.addBodyPart(text);
        for (Attached file : files) {
            mixed.addBodyPart(part(file, Part.ATTACHMENT));
        }
        whole.setContent(mixed);
    }

    private static void text(Part part, OutgoingMail mail) throws MessagingException {
        if (mail.html() == null) {
            plain(part, mail.text());
            return;
        }
        Multipart both = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain(plain, mail.text());
        both.addBodyPart(plain);
        both.addBodyPart(html(mail.html(), mail.attachments()));
        part.setContent(both);
    }

    private static BodyPart html(String html, List<Attached> attachments) throws MessagingException {
        MimeBodyPart page = new MimeBodyPart();
        page.setText(html, UTF_8, "html");
        List<Attached> pictures =
                attachments.stream().filter(a -> a.contentId() != null).toList();
        if (pictures.isEmpty()) {
            return page;
        }
        Multipart related = new MimeMultipart("related");
        related.addBodyPart(page);
        for (Attached picture : pictures) {
            related.addBodyPart(part(picture, Part.INLINE));
        }
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(related);
        return part;
    }

    private static void plain(Part part, String text) throws MessagingException {
        if (part instanceof MimeMessage whole) {
            whole.setText(text, UTF_8);
        } else {
            ((MimeBodyPart) part).setText(text, UTF_8);
        }
    }

    private static BodyPart part(Attached file, String disposition) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.contentType())));
        part.setHeader("Content-Disposition", disposition(disposition, file.name()));
        part.setHeader("Content-Transfer-Encoding", "base64");
        if (file.contentId() != null) {
            part.setContentID("<" + file.contentId() + ">");
        }
        return part;
    }

    /** Named in UTF-8 (RFC 2231); {@code setFileName} takes the machine's charset and would lose letters. */
    private static String disposition(String kind, String fileName) {
        ParameterList parameters = new ParameterList();
        parameters.set("filename", fileName, UTF_8);
        return new ContentDisposition(kind, parameters).toString();
    }

    private static void recipients(MimeMessage mime, RecipientType type, List<String> addresses)
            throws MessagingException {
        for (String a : addresses) {
            mime.addRecipient(type, address(a, null));
        }
    }

    /** @throws MessagingException when it is no address; a line break in it could otherwise add fields of its own */
    static InternetAddress address(String address, @Nullable String name) throws MessagingException {
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            if (name != null) {
                parsed.setPersonal(name.replaceAll("[\\p{Cc}]+", " "), UTF_8);
            }
            return parsed;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Jakarta Mail gives every saved message a new id; ours stays the same over all tries. */
    private static final class KeepsItsId extends MimeMessage {
        private final String id;

        KeepsItsId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
