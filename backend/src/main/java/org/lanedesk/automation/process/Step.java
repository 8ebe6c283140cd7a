package org.lanedesk.automation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** Where a block stands. */
final class Step {
    private Step() {}

    /** The key of the running process: the definition's id without version and number. */
    static String process(DelegateExecution execution) {
        String id = execution.getProcessDefinitionId();
        int colon = id.indexOf(':');
        return colon < 0 ? id : id.substring(0, colon);
    }

    /** An input of the block; blank ones count as not given. */
    static @Nullable String text(DelegateExecution execution, String input) {
        Object value = execution.getVariableLocal(input);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
