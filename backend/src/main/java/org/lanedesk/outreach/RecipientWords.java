package org.lanedesk.outreach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.lanedesk.people.Contact;
import org.lanedesk.people.ContactIdentity;
import org.lanedesk.people.Contacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads recipients as people and processes name them: addresses with or without names, ids of contacts (E23). */
@Component
class RecipientWords {
    private static final Logger LOG = LoggerFactory.getLogger(RecipientWords.class);
    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<]*?)\"?\\s*<([^<>]+)>\\s*");
    private static final Pattern MAIL = Pattern.compile(
            "[^\\s@<>,;:\"()\\[\\]]{1,64}@(?:[^\\s@<>,;:\"()\\[\\].]{1,63}\\.)+(?!\\d+$)[^\\s@<>,;:\"()\\[\\].]{2,63}");
    private final Contacts contacts;
    private final Channels channels;

    RecipientWords(Contacts contacts, Channels channels) {
        this.contacts = contacts;
        this.channels = channels;
    }

    /** All that can be written to, each once; {@code taken} are those who get the message anyway. */
    List<Recipient> read(Channel channel, List<String> words, List<Recipient> taken) {
        Map<String, Recipient> found = new LinkedHashMap<>();
        for (String word : split(words)) {
            Optional<Recipient> one = one(channel, word);
            if (one.isEmpty()) {
                LOG.info("Recipient dropped on channel {}: not an address: {}", channel.key(), word);
                continue;
            }
            String key = one.get().address().toLowerCase(Locale.ROOT);
            boolean again = taken.stream().anyMatch(t -> t.address().equalsIgnoreCase(key));
            if (again || found.putIfAbsent(key, one.get()) != null) {
                LOG.info("Recipient dropped on channel {}: named twice: {}", channel.key(), word);
            }
        }
        return List.copyOf(found.values());
    }

    private Optional<Recipient> one(Channel channel, String word) {
        String kind = mailLike(channel.kind()) ? ContactIdentity.EMAIL : channel.kind();
        UUID contact = uuid(word);
        if (contact != null) {
            return contacts.find(contact).flatMap(c -> ofContact(c, kind));
        }
        if (!kind.equals(ContactIdentity.EMAIL)) {
            return Optional.of(new Recipient(
                    word, null, contacts.byIdentity(kind, word).map(Contact::id).orElse(null)));
        }
        Matcher named = NAMED.matcher(word);
        boolean hasName = named.matches();
        String address = (hasName ? named.group(2) : word).strip();
        if (!MAIL.matcher(address).matches() || channels.own(address)) {
            return Optional.empty();
        }
        return Optional.of(new Recipient(address, hasName ? named.group(1) : null, null));
    }

    private Optional<Recipient> ofContact(Contact contact, String kind) {
        return contacts.identities(contact.id()).stream()
                .filter(i -> i.kind().equals(kind))
                .findFirst()
                .map(i -> new Recipient(i.shown(), contact.name(), contact.id()));
    }

    static boolean mailLike(String channelKind) {
        return switch (channelKind) {
            case "mail", "form", "portal" -> true;
            default -> false;
        };
    }

    /** A comma inside quotes or behind a name belongs to the name. */
    private static List<String> split(List<String> words) {
        List<String> parts = new ArrayList<>();
        for (String word : words) {
            for (String part : word.split("[,;\\n](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
        }
        return parts;
    }

    private static @Nullable UUID uuid(String word) {
        try {
            return word.length() == 36 ? UUID.fromString(word) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
