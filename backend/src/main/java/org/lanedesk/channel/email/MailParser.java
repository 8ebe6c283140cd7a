package org.lanedesk.channel.email;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.DeliveryReport;
import org.lanedesk.channel.ParsedMail;
import org.lanedesk.channel.ParsedMail.Address;
import org.lanedesk.channel.ParsedMail.Attachment;
import org.lanedesk.channel.UnreadableMail;
import org.lanedesk.session.HtmlCleaner;
import org.lanedesk.session.NewText;

/** Puts a {@link ParsedMail} together. Public for {@code MailReader} only. */
public final class MailParser {
    private static final int MAX_SUBJECT = 1_000;

    private MailParser() {}

    public static ParsedMail parse(byte[] raw) {
        MimeScanner scanner = new MimeScanner(raw);
        MimePart mail = scanner.mail();
        refuseRubbish(raw, mail);
        Headers head = mail.headers;
        head.assume(mail.textCharset());
        MailBody body = new MailBody(mail);
        Address from = Addresses.first(head, "from");
        String subject = orEmpty(head.value("subject"));
        subject = PlainText.line(subject, MAX_SUBJECT);
        DeliveryReport report = DeliveryReports.of(mail, from, subject, body.text());
        String html = body.html();
        NewText split = newText(body.text(), html);
        List<String> answered = MessageIds.all(head.value("in-reply-to"));
        return new ParsedMail(
                from,
                Addresses.all(head, "sender").stream().findFirst().orElse(null),
                Addresses.all(head, "reply-to"),
                Addresses.all(head, "to"),
                Addresses.all(head, "cc"),
                subject,
                MessageIds.first(head.value("message-id")),
                answered.isEmpty() ? null : answered.get(0),
                references(head, answered),
                MailDates.parse(head.value("date")),
                body.text(),
                html,
                split.text(),
                split.quoted(),
                html == null ? null : HtmlCleaner.clean(html),
                inlined(body.attachments(), html),
                MachineMail.of(mail, from, report != null),
                report,
                head.decoded(),
                Fingerprint.of(head, from, subject, body),
                body.cut() || scanner.cut());
    }

    /** Plain text shows quotes less surely than HTML does: where it shows none, the HTML is asked. */
    private static NewText newText(String text, @Nullable String html) {
        NewText plain = NewText.split(text);
        if (html == null || !plain.quoted().isEmpty()) {
            return plain;
        }
        NewText rich = NewText.splitHtml(html);
        return !rich.quoted().isEmpty() && beginsAlike(text, rich.text()) ? rich : plain;
    }

    /** Both forms say the same, so one may stand for the other. */
    private static boolean beginsAlike(String text, String other) {
        return letters(text).startsWith(letters(other));
    }

    private static String letters(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length() && out.length() < 40; i++) {
            if (Character.isLetter(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static List<String> references(Headers head, List<String> answered) {
        Set<String> all = new LinkedHashSet<>(MessageIds.all(head.value("references")));
        all.addAll(answered);
        return List.copyOf(all);
    }

    /** Exactly the pictures that the HTML shows belong to the text, whatever their disposition says. */
    private static List<Attachment> inlined(List<Attachment> files, @Nullable String html) {
        Set<String> shown = html == null ? Set.of() : HtmlCleaner.contentIds(html);
        List<Attachment> all = new ArrayList<>();
        for (Attachment a : files) {
            boolean inline = a.contentId() != null && shown.contains(a.contentId());
            all.add(new Attachment(a.name(), a.contentType(), a.bytes(), a.contentId(), inline));
        }
        return all;
    }

    private static void refuseRubbish(byte[] raw, MimePart mail) {
        int text = 0;
        int control = 0;
        for (int i = 0; i < Math.min(raw.length, 20_000); i++) {
            int b = raw[i] & 0xFF;
            if (b > ' ') {
                text++;
            } else if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                control++;
            }
        }
        if (text == 0) {
            throw new UnreadableMail("empty", null);
        }
        boolean known = mail.headers.decoded().keySet().stream().anyMatch(KnownFields::contains);
        if (!known && control * 20 > text) {
            throw new UnreadableMail("binary", null);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
