package org.lanedesk.automation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.automation.CreateLinkedTicket;
import org.lanedesk.ticket.Cause;
import org.springframework.stereotype.Component;

/** Block "Create linked ticket"; leaves the new number in the variable linkedTicket. */
@Component("createLinkedTicket")
class CreateLinkedTicketDelegate implements JavaDelegate {
    private final CreateLinkedTicket create;

    CreateLinkedTicketDelegate(CreateLinkedTicket create) {
        this.create = create;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long number = create.run(
                Long.parseLong(execution.getProcessBusinessKey()),
                Step.text(execution, "subject"),
                Step.text(execution, "type"),
                Step.text(execution, "group"),
                Cause.process(Step.process(execution), execution.getCurrentActivityName()));
        execution.getProcessInstance().setVariable("linkedTicket", String.valueOf(number));
    }
}
