package org.lanedesk.engine.safe;

import java.util.Collection;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** A step for each item of a list, but only so many: the engine would make them all before the first one runs. */
final class InstanceLimit implements ExecutionListener {
    static final int MAX_INSTANCES = 500;
    private final ActivityImpl body;

    InstanceLimit(ActivityImpl body) {
        this.body = body;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!(body.getActivityBehavior() instanceof MultiInstanceActivityBehavior many)) {
            return;
        }
        Object count = null;
        if (many.getLoopCardinalityExpression() != null) {
            count = many.getLoopCardinalityExpression().getValue(execution);
        } else if (many.getCollectionExpression() != null) {
            count = many.getCollectionExpression().getValue(execution);
        } else if (many.getCollectionVariable() != null) {
            count = execution.getVariable(many.getCollectionVariable());
        }
        boolean tooMany = count instanceof Collection<?> items && items.size() > MAX_INSTANCES
                || count instanceof Number number && number.longValue() > MAX_INSTANCES
                || count instanceof String text
                        && text.matches("\\d+")
                        && (text.length() > 9 || Integer.parseInt(text) > MAX_INSTANCES);
        if (tooMany) {
            throw new ProcessEngineException(
                    "(" + body.getId() + "): more than " + MAX_INSTANCES + " instances of one step");
        }
    }
}
