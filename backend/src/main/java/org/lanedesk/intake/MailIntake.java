package org.lanedesk.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.lanedesk.channel.MailReader;
import org.lanedesk.channel.ParsedMail;
import org.lanedesk.channel.UnreadableMail;
import org.lanedesk.file.Files;
import org.lanedesk.people.Contact;
import org.lanedesk.people.ContactIdentity;
import org.lanedesk.people.Contacts;
import org.lanedesk.session.NewMessage;
import org.springframework.stereotype.Component;

/** What a mail does: belongs to a report, a conversation, or opens one. Runs in the caller's transaction. */
@Component
class MailIntake implements ItemReader {
    private static final int MAX_SUBJECT = 500;
    private final Channels channels;
    private final Contacts contacts;
    private final Files files;
    private final Joining joining;
    private final Opening opening;
    private final Appending appending;
    private final Reports reports;
    private final StoredItems items;

    MailIntake(
            Channels channels,
            Contacts contacts,
            Files files,
            Joining joining,
            Opening opening,
            Appending appending,
            Reports reports,
            StoredItems items) {
        this.channels = channels;
        this.contacts = contacts;
        this.files = files;
        this.joining = joining;
        this.opening = opening;
        this.appending = appending;
        this.reports = reports;
        this.items = items;
    }

    @Override
    public String contentType() {
        return "message/rfc822";
    }

    @Override
    public @Nullable Effect read(byte[] raw) {
        ParsedMail mail = parsed(raw);
        return mail == null ? null : effect(mail);
    }

    Effect effect(ParsedMail mail) {
        return (item, incident) -> take(item, mail, incident);
    }

    /** @return null when nothing can be read of it */
    static @Nullable ParsedMail parsed(byte[] raw) {
        try {
            return MailReader.read(raw);
        } catch (UnreadableMail e) {
            return null;
        }
    }

    private Outcome take(StoredItem item, ParsedMail mail, @Nullable String incident) {
        if (mail.deliveryReport() != null) {
            return reports.take(item.id(), mail.deliveryReport());
        }
        if ("loop".equals(mail.machine().reason())) {
            return Outcome.aside(item.id(), Outcome.Kind.IGNORED, "ownMail");
        }
        ParsedMail.Address sender = sender(mail);
        if (sender == null) {
            return Outcome.aside(item.id(), Outcome.Kind.QUARANTINED, "noSender");
        }
        String address = java.util.Objects.requireNonNull(sender.address());
        if (channels.own(address)) {
            return Outcome.aside(item.id(), Outcome.Kind.IGNORED, "ownMail");
        }
        Contact contact = contacts.findOrCreate(ContactIdentity.EMAIL, address, name(sender, address));
        NewConversation asNew = conversation(item, mail, contact, address, incident);
        if (joining.forged(mail)) {
            items.review(item.id(), "forgedToken");
        }
        Optional<Joined> joined = joining.find(mail);
        return joined.map(j -> appending.append(item.id(), j, asNew))
                .orElseGet(() -> Outcome.of(item.id(), Outcome.Kind.OPENED, opening.open(asNew)));
    }

    private NewConversation conversation(
            StoredItem item, ParsedMail mail, Contact contact, String address, @Nullable String incident) {
        Channel channel = channels.get(item.channel());
        String subject = mail.subject().isBlank() ? FirstWords.of(mail.newText()) : mail.subject();
        return new ConversationDraft(
                        channel,
                        contact,
                        address,
                        subject.length() > MAX_SUBJECT ? subject.substring(0, MAX_SUBJECT) : subject,
                        mail.newText())
                .item(mail.messageId() == null ? null : "<" + mail.messageId() + ">", incident)
                .automatic(mail.machine().automatic())
                .cut(mail.cut())
                .content(mail.cleanedHtml(), mail.quoted().isBlank() ? null : mail.quoted())
                .addressed(addresses(mail.to()), copies(mail, address))
                .files(attachments(mail))
                .made();
    }

    /** Everybody in To and Cc but the sender and our own mailboxes takes part as copy (E14). */
    private Map<String, String> copies(ParsedMail mail, String sender) {
        Map<String, String> copies = new LinkedHashMap<>();
        Stream.concat(mail.to().stream(), mail.cc().stream())
                .filter(a -> a.address() != null
                        && a.address().contains("@")
                        && !a.address().equalsIgnoreCase(sender)
                        && !channels.own(a.address()))
                .limit(100)
                .forEach(a -> copies.putIfAbsent(
                        String.valueOf(a.address()), a.name() == null ? String.valueOf(a.address()) : a.name()));
        return copies;
    }

    private List<NewMessage.NewAttachment> attachments(ParsedMail mail) {
        return mail.attachments().stream()
                .map(a -> {
                    UUID file = files.keep(a.name(), a.contentType(), a.bytes()).id();
                    return new NewMessage.NewAttachment(file, a.contentId());
                })
                .toList();
    }

    private static ParsedMail.@Nullable Address sender(ParsedMail mail) {
        return Stream.concat(
                        Stream.of(Optional.ofNullable(mail.from()), Optional.ofNullable(mail.sender()))
                                .flatMap(Optional::stream),
                        mail.replyTo().stream())
                .filter(a -> a.address() != null && a.address().contains("@"))
                .findFirst()
                .orElse(null);
    }

    private static String name(ParsedMail.Address sender, String address) {
        return sender.name() == null || sender.name().isBlank() ? address : sender.name();
    }

    private static List<String> addresses(List<ParsedMail.Address> all) {
        return all.stream()
                .map(ParsedMail.Address::address)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
