package org.lanedesk.assignment;

import org.lanedesk.people.PersonDisabled;
import org.lanedesk.people.Users;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that somebody can no longer work here, inside the transaction that says so. */
@Component
class PersonLeft {
    private final GiveBack giveBack;
    private final Users users;

    PersonLeft(GiveBack giveBack, Users users) {
        this.giveBack = giveBack;
        this.users = users;
    }

    @EventListener
    void left(PersonDisabled event) {
        giveBack.personLeft(event.userId(), users.get(event.userId()).name());
    }
}
