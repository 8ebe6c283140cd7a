package org.lanedesk.session.web;

import java.util.UUID;
import org.lanedesk.session.Session;
import org.lanedesk.session.SessionPlaces;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Visibility;
import org.springframework.stereotype.Component;

/** A session is reached as far as its ticket is; without one by whoever sees it in his lists. */
@Component
class SessionReach {
    private final Sessions sessions;
    private final Visibility visibility;
    private final SessionPlaces places;
    private final CurrentUser user;

    SessionReach(Sessions sessions, Visibility visibility, SessionPlaces places, CurrentUser user) {
        this.sessions = sessions;
        this.visibility = visibility;
        this.places = places;
        this.user = user;
    }

    Actor actor() {
        return user.get();
    }

    /** @throws Problem 404 when it may not be seen, 403 when not this may be done */
    Session require(UUID id, Reach needed) {
        Session session = sessions.get(id);
        Long ticket = session.ticketNumber();
        if (ticket == null) {
            if (!places.sees(actor(), id)) {
                throw Problem.notFound("session", id);
            }
            return session;
        }
        if (visibility.reach(actor(), ticket) == Reach.NONE) {
            throw Problem.notFound("session", id);
        }
        visibility.require(actor(), ticket, needed);
        return session;
    }
}
