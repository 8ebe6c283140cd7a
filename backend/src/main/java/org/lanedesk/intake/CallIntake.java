package org.lanedesk.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channels;
import org.lanedesk.channel.PhoneCall;
import org.lanedesk.channel.PhoneCalls;
import org.lanedesk.people.Contact;
import org.lanedesk.people.ContactIdentity;
import org.lanedesk.people.Contacts;
import org.lanedesk.session.Author;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an event of a call does: a call that has ended becomes a message of its caller, in the live conversation of his
 * number or in a new one. What comes after that, for exchanges do not keep the order, is added to the same conversation.
 */
@Component
class CallIntake extends JsonItems<CallEvent> {
    private final PhoneCalls calls;
    private final Channels channels;
    private final Contacts contacts;
    private final Sessions sessions;
    private final Messages messages;
    private final Opening opening;
    private final Appending appending;

    CallIntake(
            JsonMapper mapper,
            PhoneCalls calls,
            Channels channels,
            Contacts contacts,
            Sessions sessions,
            Messages messages,
            Opening opening,
            Appending appending) {
        super(mapper, CallEvent.class, "call");
        this.calls = calls;
        this.channels = channels;
        this.contacts = contacts;
        this.sessions = sessions;
        this.messages = messages;
        this.opening = opening;
        this.appending = appending;
    }

    @Override
    Outcome take(StoredItem item, CallEvent event, @Nullable String incident) {
        PhoneCall before = calls.find(item.channel(), event.callId()).orElse(null);
        PhoneCall call = calls.heard(event.asCall(item.channel()));
        if (call.endedAt() == null) {
            return Outcome.aside(item.id(), Outcome.Kind.IGNORED, "callGoesOn");
        }
        if (call.sessionId() != null) {
            return late(item, before, call);
        }
        NewConversation asNew = conversation(item, call, incident);
        Outcome outcome = calls.lastSession(call.channel(), String.valueOf(call.caller()))
                .flatMap(sessions::find)
                .filter(Session::active)
                .map(session -> appending.append(item.id(), new Joined(session, true), asNew))
                .orElseGet(() -> Outcome.of(item.id(), Outcome.Kind.OPENED, opening.open(asNew)));
        if (outcome.sessionId() != null) {
            calls.written(call, outcome.sessionId());
        }
        return outcome;
    }

    /** It is written already; only what changes its meaning is added. */
    private Outcome late(StoredItem item, @Nullable PhoneCall before, PhoneCall call) {
        Session session = sessions.get(java.util.Objects.requireNonNull(call.sessionId()));
        boolean same = before != null && CallText.text(before).equals(CallText.text(call));
        if (!same) {
            messages.add(NewMessage.of(MessageKind.SYSTEM, Author.system(), CallText.text(call))
                    .in(session.id(), session.ticketNumber(), null)
                    .detail(CallText.facts(call)));
        }
        return new Outcome(item.id(), Outcome.Kind.APPENDED, session.ticketNumber(), session.id(), null, null);
    }

    private NewConversation conversation(StoredItem item, PhoneCall call, @Nullable String incident) {
        String number = String.valueOf(call.caller());
        Contact contact = contacts.findOrCreate(ContactIdentity.PHONE, number, number);
        return new ConversationDraft(
                        channels.get(item.channel()), contact, number, CallText.subject(call), CallText.text(call))
                .item(item.externalId(), incident)
                .addressed(Optional.ofNullable(call.called()).map(List::of).orElse(List.of()), Map.of())
                .made();
    }
}
