package org.lanedesk.assignment.web;

import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.SqlCondition;
import org.lanedesk.shared.Visibility;
import org.springframework.stereotype.Component;

/** Who may assign: whoever may answer the ticket. */
@Component
class MayAssign {
    private final CurrentUser current;
    private final Visibility visibility;

    MayAssign(CurrentUser current, Visibility visibility) {
        this.current = current;
        this.visibility = visibility;
    }

    /** @throws org.lanedesk.shared.Problem 404 when the ticket may not be seen, 403 when it may be seen only */
    Actor assign(long number) {
        Actor actor = current.get();
        visibility.require(actor, number, Reach.REPLY);
        return actor;
    }

    SqlCondition visible(String alias) {
        return visibility.tickets(current.get(), alias);
    }
}
