package org.lanedesk.task;

import org.lanedesk.people.PersonDisabled;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks of somebody who may not sign in any more are offered to their candidates again. */
@Component
class LeavingPeople {
    private final JdbcClient db;

    LeavingPeople(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(PersonDisabled event) {
        db.sql("update user_task set assignee = null, version = version + 1 where assignee = ? and state = 'open'"
                        + " and kind = 'task'")
                .param(event.userId())
                .update();
    }
}
