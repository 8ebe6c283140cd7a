package org.lanedesk.ticket;

import org.lanedesk.shared.Actor;
import org.lanedesk.shared.SqlCondition;

/** Finds tickets by words (H07); implemented by search. */
public interface TextSearch {
    /**
     * @param q as typed
     * @return a condition over the alias t, which never looks at what the actor may not read (a client: notes)
     * @throws org.lanedesk.shared.Problem 422 when there is too much of it
     */
    SqlCondition matching(String q, Actor actor);
}
