package org.lanedesk.routing;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Company;
import org.lanedesk.people.Contact;
import org.lanedesk.session.Message;
import org.lanedesk.session.Session;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketEvent;

/** What facts are computed from; everything beyond the ticket is read when first asked for. */
final class FactSource {
    private final Ticket ticket;
    private final @Nullable TicketEvent event;
    private final FactReader reader;
    private final Lazy<@Nullable Message> message = new Lazy<>();
    private final Lazy<@Nullable Session> session = new Lazy<>();
    private final Lazy<@Nullable Contact> requester = new Lazy<>();
    private final Lazy<List<Company>> companies = new Lazy<>();
    private final Lazy<@Nullable String> address = new Lazy<>();

    FactSource(Ticket ticket, @Nullable TicketEvent event, FactReader reader) {
        this.ticket = ticket;
        this.event = event;
        this.reader = reader;
    }

    Ticket ticket() {
        return ticket;
    }

    @Nullable
    TicketEvent event() {
        return event;
    }

    FactReader reader() {
        return reader;
    }

    /** The message that the event is about; the newest of the ticket when the event names none. */
    @Nullable
    Message message() {
        return message.get(() -> {
            Object id = event == null ? null : event.after().get("message");
            return id == null ? null : reader.message(UUID.fromString(id.toString()));
        });
    }

    @Nullable
    Session session() {
        return session.get(() -> reader.session(ticket.number()));
    }

    @Nullable
    Contact requester() {
        return requester.get(() -> ticket.requester() == null ? null : reader.contact(ticket.requester()));
    }

    List<Company> companies() {
        return companies.get(() -> ticket.requester() == null ? List.of() : reader.companies(ticket.requester()));
    }

    @Nullable
    String address() {
        return address.get(() -> ticket.requester() == null ? null : reader.address(ticket.requester()));
    }

    /** Reads once, also when the answer is null. */
    private static final class Lazy<T extends @Nullable Object> {
        private boolean known;
        private @Nullable T value;

        @SuppressWarnings("NullAway") // T says itself whether null is an answer
        T get(Supplier<T> read) {
            if (!known) {
                value = read.get();
                known = true;
            }
            return value;
        }
    }
}
