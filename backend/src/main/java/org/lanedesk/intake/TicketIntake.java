package org.lanedesk.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.lanedesk.people.Contact;
import org.lanedesk.people.ContactIdentity;
import org.lanedesk.people.Contacts;
import org.lanedesk.session.HtmlCleaner;
import org.lanedesk.session.Message;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.OnceOnly;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.ticket.Tags;
import org.lanedesk.ticket.TicketCard;
import org.springframework.stereotype.Component;

/** Opens tickets that are ordered through the API. */
@Component
public class TicketIntake {
    private final Channels channels;
    private final Contacts contacts;
    private final Opening opening;
    private final TicketCard card;
    private final OrderCheck check;
    private final Turns turns;
    private final UnitOfWork work;
    private final OnceOnly once;

    TicketIntake(
            Channels channels,
            Contacts contacts,
            Opening opening,
            TicketCard card,
            OrderCheck check,
            Turns turns,
            UnitOfWork work,
            OnceOnly once) {
        this.once = once;
        this.turns = turns;
        this.channels = channels;
        this.contacts = contacts;
        this.opening = opening;
        this.card = card;
        this.check = check;
        this.work = work;
    }

    /** What the caller wants; {@code channel} null means the first portal or custom channel. */
    public record Order(
            @Nullable String subject,
            @Nullable String text,
            @Nullable String html,
            @Nullable String channel,
            @Nullable String type,
            @Nullable String priority,
            @Nullable List<String> tags,
            @Nullable Map<String, Object> fields,
            @Nullable String address,
            @Nullable String name) {
        /** The text, or the words of the HTML when there is none. */
        @Nullable
        String words() {
            if (html == null || (text != null && !text.isBlank())) {
                return text;
            }
            String words = HtmlCleaner.text(html);
            return words.isBlank() ? HtmlCleaner.pictures(html) : words;
        }
    }

    /**
     * @return the ticket as the API shows it
     * @throws Problem 422 naming each field that is wrong
     */
    public Map<String, Object> open(Order order, Actor actor) {
        check.check(order, actor, true);
        Message message = turns.take(() -> work.get(() -> {
            Message first = opening.open(conversation(order));
            long number = java.util.Objects.requireNonNull(first.ticketNumber());
            once.made("/api/v1/tickets/" + number, Map.of("number", number));
            return first;
        }));
        return card.of(java.util.Objects.requireNonNull(message.ticketNumber()), actor);
    }

    private NewConversation conversation(Order order) {
        Channel channel = order.channel() == null
                ? channels.all().stream()
                        .filter(c -> c.kind().equals("portal") || c.kind().equals("custom"))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid("channel", "field.required"))
                : channels.find(order.channel())
                        .orElseThrow(() ->
                                Problem.invalid("channel", "ticket.unknownValue", String.valueOf(order.channel())));
        String address = String.valueOf(order.address()).strip();
        Contact contact =
                contacts.findOrCreate(ContactIdentity.EMAIL, address, order.name() == null ? address : order.name());
        return new ConversationDraft(
                        channel,
                        contact,
                        address,
                        String.valueOf(order.subject()).strip(),
                        String.valueOf(order.words()))
                .content(order.html() == null ? null : HtmlCleaner.clean(order.html()), null)
                .ordered(
                        order.type(),
                        order.priority(),
                        order.tags() == null ? null : Tags.of(order.tags()),
                        order.fields() == null ? null : new LinkedHashMap<>(order.fields()))
                .made();
    }
}
