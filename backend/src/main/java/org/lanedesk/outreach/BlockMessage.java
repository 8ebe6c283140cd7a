package org.lanedesk.outreach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Contacts;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.template.Reader;
import org.lanedesk.shared.template.Template;
import org.lanedesk.ticket.TicketWords;
import org.springframework.stereotype.Component;

/**
 * Reads the fields of a block: texts, {@code {{variables}}} of the ticket and of the process, ids of contacts,
 * collections of all these (E23).
 */
@Component
class BlockMessage {
    private final TicketWords words;
    private final Contacts contacts;
    private final DomainClock clock;

    BlockMessage(TicketWords words, Contacts contacts, DomainClock clock) {
        this.words = words;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** @param fields the fields of the block over the variables of its process */
    InitiativeMessage read(Map<String, Object> fields, @Nullable Long ticket) {
        Object channel = fields.get("channel");
        if (channel == null || String.valueOf(channel).isBlank()) {
            throw Problem.invalid("channel", "field.required");
        }
        return read(fields, ticket, String.valueOf(channel));
    }

    InitiativeMessage read(Map<String, Object> fields, @Nullable Long ticket, String channel) {
        Map<String, Object> known = new HashMap<>(fields);
        Reader reader = new Reader(java.util.Locale.ENGLISH, java.time.ZoneOffset.UTC, clock.instant());
        if (ticket != null) {
            known.putAll(words.of(ticket, null));
            reader = words.client(ticket);
        }
        List<String> to = many(fields.get("to"), known, reader);
        if (ticket == null) {
            contact(to).ifPresent(contact -> known.putIfAbsent("contact", contact));
        }
        Reader client = reader;
        return new InitiativeMessage(
                channel,
                to,
                many(fields.get("cc"), known, reader),
                Optional.ofNullable(text(fields.get("subject")))
                        .map(s -> Template.of(s).line(known, client))
                        .orElse(null),
                Template.of(Optional.ofNullable(text(fields.get("text"))).orElse(""))
                        .text(known, reader),
                null,
                initiator(fields),
                yes(fields.get("keepOpen"), false),
                yes(fields.get("reuse"), true),
                List.of(),
                ticket);
    }

    /** Author "initiator" is the person who started the process; a timer or a rule leaves none. */
    private static @Nullable UUID initiator(Map<String, Object> fields) {
        Object person = fields.get("initiator");
        return "system".equals(fields.get("author"))
                        || person == null
                        || String.valueOf(person).isBlank()
                ? null
                : UUID.fromString(String.valueOf(person));
    }

    private Optional<Map<String, Object>> contact(List<String> to) {
        return to.stream()
                .filter(word -> word.length() == 36)
                .findFirst()
                .flatMap(id -> contacts.find(UUID.fromString(id)))
                .map(c -> Map.of("name", c.name()));
    }

    private static List<String> many(@Nullable Object value, Map<String, Object> known, Reader reader) {
        List<String> found = new ArrayList<>();
        if (value instanceof Collection<?> all) {
            all.forEach(one -> found.addAll(many(one, known, reader)));
        } else if (value != null) {
            found.add(Template.of(String.valueOf(value)).text(known, reader));
        }
        return found;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || String.valueOf(value).isBlank() ? null : String.valueOf(value);
    }

    private static boolean yes(@Nullable Object value, boolean otherwise) {
        return value == null || String.valueOf(value).isBlank()
                ? otherwise
                : Boolean.parseBoolean(String.valueOf(value));
    }
}
