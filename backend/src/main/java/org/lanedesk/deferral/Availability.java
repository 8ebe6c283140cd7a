package org.lanedesk.deferral;

import java.util.UUID;
import org.lanedesk.people.PresenceStatus;
import org.lanedesk.people.PresenceStatuses;
import org.lanedesk.people.Presences;
import org.lanedesk.people.Users;
import org.springframework.stereotype.Component;

/** Whether a person can take his ticket back. */
@Component
class Availability {
    private final Users users;
    private final Presences presences;
    private final PresenceStatuses statuses;

    Availability(Users users, Presences presences, PresenceStatuses statuses) {
        this.users = users;
        this.presences = presences;
        this.statuses = statuses;
    }

    boolean here(UUID person) {
        return users.find(person).filter(u -> u.active()).isPresent()
                && presences
                        .of(person)
                        .flatMap(p -> statuses.find(p.status()))
                        .filter(PresenceStatus::takesWork)
                        .isPresent();
    }
}
