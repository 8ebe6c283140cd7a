package org.lanedesk.engine.safe;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.IncidentOpened;
import org.lanedesk.shared.DomainClock;
import org.springframework.context.ApplicationEventPublisher;

/** Keeps incidents as the engine does and tells the desk about each new one. */
public final class Incidents extends DefaultIncidentHandler {
    private final ApplicationEventPublisher events;
    private final DomainClock clock;

    public Incidents(String type, ApplicationEventPublisher events, DomainClock clock) {
        super(type);
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Incident handleIncident(IncidentContext context, @Nullable String message) {
        Incident incident = super.handleIncident(context, message);
        var command = Context.getCommandContext();
        ExecutionEntity execution = context.getExecutionId() == null
                ? null
                : command.getExecutionManager().findExecutionById(context.getExecutionId());
        ProcessDefinitionEntity process = context.getProcessDefinitionId() == null
                ? null
                : command.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(context.getProcessDefinitionId());
        String element =
                context.getFailedActivityId() != null ? context.getFailedActivityId() : context.getActivityId();
        var activity = process == null || element == null ? null : process.findActivity(element);
        events.publishEvent(new IncidentOpened(
                incident.getId(),
                process == null ? "" : process.getKey(),
                execution == null ? null : execution.getProcessInstance().getBusinessKey(),
                execution == null ? null : execution.getProcessInstanceId(),
                element,
                activity == null ? null : activity.getName(),
                message == null ? "" : message,
                clock.instant()));
        return incident;
    }
}
