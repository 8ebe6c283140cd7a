package org.lanedesk.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reason;

/**
 * A step that waits as an incident in words (S14) when it cannot be done yet, and is tried again by a person who has
 * mended the cause. What began it stays: an order is not lost because nobody can approve it.
 */
public abstract class PatientStep extends AbstractBpmnActivityBehavior {
    /** type of its incidents; their configuration is the execution that waits */
    static final String INCIDENT = "patientStep";

    /** @throws Problem why it cannot be done now; nothing is kept of it then */
    protected abstract void run(ActivityExecution execution);

    @Override
    public final void execute(ActivityExecution execution) {
        tryOnce(execution);
    }

    @Override
    public final void signal(ActivityExecution execution, String name, Object data) {
        tryOnce(execution);
    }

    private void tryOnce(ActivityExecution execution) {
        List<IncidentEntity> before = ((ExecutionEntity) execution).getIncidents();
        try {
            run(execution);
        } catch (Problem why) {
            before.forEach(i -> execution.resolveIncident(i.getId()));
            execution.createIncident(INCIDENT, execution.getId(), Reason.of(why));
            return;
        }
        before.forEach(i -> execution.resolveIncident(i.getId()));
        leave(execution);
    }
}
