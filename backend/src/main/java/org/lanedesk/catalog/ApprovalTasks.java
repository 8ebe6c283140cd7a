package org.lanedesk.catalog;

import java.util.UUID;
import org.lanedesk.engine.UserTaskCreated;
import org.lanedesk.engine.UserTaskEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Joins approvals with the tasks of the process: a task of the kind {@code approval} asks its assignee. */
@Component
class ApprovalTasks {
    private final Approvals approvals;
    private final ApplicationEventPublisher tell;

    ApprovalTasks(Approvals approvals, ApplicationEventPublisher tell) {
        this.approvals = approvals;
        this.tell = tell;
    }

    @EventListener
    void on(UserTaskCreated task) {
        String assignee = task.assignee();
        if ("approval".equals(task.properties().get("kind")) && assignee != null && assignee.length() == 36) {
            approvals
                    .task(task.instance(), UUID.fromString(assignee), task.id())
                    .ifPresent(id -> tell.publishEvent(new ApprovalAsked(id)));
        }
    }

    @EventListener
    void on(UserTaskEnded task) {
        approvals.gone(task.id());
    }
}
