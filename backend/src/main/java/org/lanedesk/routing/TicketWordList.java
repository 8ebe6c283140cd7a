package org.lanedesk.routing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.Users;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.template.Reader;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketFacts;
import org.lanedesk.ticket.TicketFields;
import org.lanedesk.ticket.TicketWords;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Puts the readable side of a ticket together. */
@Component
class TicketWordList implements TicketWords {
    private final Tickets tickets;
    private final TicketFacts facts;
    private final Contacts contacts;
    private final Users users;
    private final WordReader names;
    private final TicketFields custom;
    private final DomainClock clock;

    TicketWordList(
            Tickets tickets,
            TicketFacts facts,
            Contacts contacts,
            Users users,
            WordReader names,
            TicketFields custom,
            DomainClock clock) {
        this.tickets = tickets;
        this.facts = facts;
        this.contacts = contacts;
        this.users = users;
        this.names = names;
        this.custom = custom;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> of(long ticketNumber, @Nullable UUID event) {
        Ticket ticket = tickets.get(ticketNumber);
        Map<String, Object> words = new LinkedHashMap<>(facts.of(ticketNumber, event));
        put(words, "ticket", ticket(ticket));
        put(words, "fields", custom.words(ticket));
        put(words, "contact", contact(ticket, words.get("requester")));
        Map<String, Object> operator = new HashMap<>();
        if (ticket.assignee() != null) {
            users.find(ticket.assignee()).ifPresent(user -> {
                operator.put("name", user.name());
                operator.put("login", user.login());
            });
        }
        put(words, "operator", operator);
        put(words, "assignee", operator);
        put(words, "group", names.named("agent_group", ticket.group()));
        put(words, "line", names.named("line", ticket.line()));
        put(words, "channel", names.named("channel", ticket.channel()));
        put(words, "session", names.session(ticketNumber));
        put(words, "schedule", names.schedule(ticket.line(), clock.instant()));
        put(words, "sla", sla(ticket));
        return words;
    }

    @Override
    public Reader client(long ticketNumber) {
        Ticket ticket = tickets.get(ticketNumber);
        String language = ticket.requester() == null
                ? null
                : contacts.find(ticket.requester()).map(c -> c.locale()).orElse(null);
        return new Reader(
                Locale.forLanguageTag(language == null ? names.languageOf(ticketNumber) : language),
                names.zone(ticket.line()),
                clock.instant());
    }

    @Override
    public Reader person(Locale locale, ZoneId zone) {
        return new Reader(locale, zone, clock.instant());
    }

    private Map<String, Object> ticket(Ticket ticket) {
        Map<String, Object> words = new LinkedHashMap<>();
        put(words, "number", ticket.number());
        put(words, "subject", ticket.subject());
        put(words, "type", ticket.type());
        put(words, "status", names.name("ticket_status", ticket.status()));
        put(words, "priority", names.name("priority", ticket.priority()));
        put(words, "tags", ticket.tags());
        put(words, "fields", custom.words(ticket));
        put(words, "createdAt", ticket.createdAt());
        put(words, "dueAt", ticket.dueAt());
        put(words, "deferredUntil", ticket.deferredUntil());
        put(words, "deferredReason", ticket.deferredReason());
        return words;
    }

    private Map<String, Object> contact(Ticket ticket, @Nullable Object requester) {
        Map<String, Object> words = new LinkedHashMap<>();
        if (requester instanceof Map<?, ?> known) {
            known.forEach((key, value) -> words.put(String.valueOf(key), value));
        }
        if (ticket.requester() != null) {
            contacts.find(ticket.requester()).ifPresent(c -> words.put("name", c.name()));
        }
        put(words, "company", names.company(ticket.company()));
        return words;
    }

    private static Map<String, Object> sla(Ticket ticket) {
        Map<String, Object> words = new HashMap<>();
        Instant due = ticket.dueAt();
        String which = ticket.dueClock();
        if (due != null && which != null) {
            words.put(which.equals("resolution") ? "resolutionDue" : "responseDue", due);
        }
        return words;
    }

    private static void put(Map<String, Object> words, String name, @Nullable Object value) {
        if (value != null && !(value instanceof Map<?, ?> map && map.isEmpty())) {
            words.put(name, value);
        } else {
            words.remove(name);
        }
    }
}
