package org.lanedesk.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.people.Contact;
import org.lanedesk.session.Author;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.NewMessage;
import org.lanedesk.ticket.Cause;

/**
 * What opens a ticket: somebody writes for the first time, or anew.
 *
 * @param address by which the person wrote and is answered
 * @param copies further participants, without our own addresses
 * @param cut whether the desk shows only the beginning of what came
 * @param user the account of the requester, when he wrote signed in (E75)
 * @param parent number of the ticket it continues; null for a fresh one
 * @param incident why it could not be routed; null in the normal case
 */
record NewConversation(
        Channel channel,
        Contact requester,
        String address,
        Map<String, String> copies,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String quoted,
        @Nullable String externalId,
        boolean automatic,
        boolean cut,
        List<String> to,
        List<NewMessage.NewAttachment> attachments,
        String type,
        String priority,
        List<String> tags,
        Map<String, Object> fields,
        @Nullable UUID user,
        @Nullable Long parent,
        @Nullable String incident) {

    Author author() {
        return new Author("client", user, requester.id(), requester.name());
    }

    /** Said below a message of which only the beginning is shown; empty for a whole one. */
    Optional<NewMessage> cutNote(UUID session, long ticket) {
        return cut
                ? Optional.of(NewMessage.of(
                                MessageKind.SYSTEM,
                                Author.system(),
                                "The mail is larger than the desk shows: text or files at its end are left out.")
                        .in(session, ticket, null)
                        .detail(Map.of("kind", "mailCut")))
                : Optional.empty();
    }

    Cause cause() {
        return Cause.client(requester.id().toString(), requester.name());
    }

    /** The same message, as the beginning of a ticket that continues another. */
    NewConversation continuing(long number) {
        return new NewConversation(
                channel,
                requester,
                address,
                copies,
                subject,
                text,
                html,
                quoted,
                externalId,
                automatic,
                cut,
                to,
                attachments,
                type,
                priority,
                tags,
                fields,
                user,
                number,
                incident);
    }
}
