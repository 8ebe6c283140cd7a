package org.lanedesk.engine.safe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.UserTaskCreated;
import org.springframework.context.ApplicationEventPublisher;

/** Tells that a process waits for a person. */
final class TaskNews implements TaskListener {
    private final ApplicationEventPublisher events;
    private final ActivityImpl activity;
    private final @Nullable String form;
    private final Map<String, String> properties;

    TaskNews(
            ApplicationEventPublisher events,
            ActivityImpl activity,
            @Nullable String form,
            Map<String, String> properties) {
        this.events = events;
        this.activity = activity;
        this.form = form;
        this.properties = Map.copyOf(properties);
    }

    @Override
    public void notify(DelegateTask task) {
        ExecutionEntity execution = (ExecutionEntity) task.getExecution();
        List<String> users = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (IdentityLink link : task.getCandidates()) {
            if (link.getUserId() != null) {
                users.add(link.getUserId());
            } else if (link.getGroupId() != null) {
                groups.add(link.getGroupId());
            }
        }
        String name = task.getName();
        events.publishEvent(new UserTaskCreated(
                task.getId(),
                task.getProcessInstanceId(),
                execution.getProcessDefinition().getKey(),
                execution.getProcessBusinessKey(),
                activity.getActivityId(),
                name == null ? activity.getActivityId() : name,
                task.getDescription(),
                task.getAssignee(),
                users,
                groups,
                instant(task.getDueDate()),
                instant(task.getFollowUpDate()),
                task.getPriority(),
                form,
                execution.getProcessDefinition().getDeploymentId(),
                properties));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
