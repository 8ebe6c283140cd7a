package org.lanedesk.automation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.automation.SetTicketFields;
import org.lanedesk.ticket.Cause;
import org.springframework.stereotype.Component;

/** Block "Set ticket fields". */
@Component("setTicketFields")
class SetTicketFieldsDelegate implements JavaDelegate {
    private final SetTicketFields fields;

    SetTicketFieldsDelegate(SetTicketFields fields) {
        this.fields = fields;
    }

    @Override
    public void execute(DelegateExecution execution) {
        fields.run(
                Long.parseLong(execution.getProcessBusinessKey()),
                execution.getVariablesLocal(),
                Cause.process(Step.process(execution), execution.getCurrentActivityName()));
    }
}
