package org.lanedesk.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of a live event. Exactly one of the fields says it; with none of them it is everybody in the desk.
 *
 * @param ticket agents who see this ticket
 * @param clients with a ticket: its requester and his company in the portal too
 * @param user only this person
 * @param visitor only the pages of this visitor of a web chat
 */
public record Audience(
        @Nullable Long ticket,
        boolean clients,
        @Nullable UUID user,
        @Nullable UUID visitor) {
    public static Audience desk() {
        return new Audience(null, false, null, null);
    }

    public static Audience ticket(long number) {
        return new Audience(number, false, null, null);
    }

    public static Audience ticketAndClients(long number) {
        return new Audience(number, true, null, null);
    }

    public static Audience user(UUID id) {
        return new Audience(null, false, id, null);
    }

    public static Audience visitor(UUID id) {
        return new Audience(null, false, null, id);
    }
}
