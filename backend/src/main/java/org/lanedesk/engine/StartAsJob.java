package org.lanedesk.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.runtime.operation.PvmAtomicOperation;

/**
 * Makes an instance that stands before its start event with a job to go on, as {@code asyncBefore} on that event would.
 * Whoever starts it is not touched when its first steps fail: the job is tried again and ends as an incident.
 */
final class StartAsJob implements Command<String> {
    private final String definitionId;
    private final String businessKey;
    private final Map<String, Object> variables;

    StartAsJob(String definitionId, String businessKey, Map<String, Object> variables) {
        this.definitionId = definitionId;
        this.businessKey = businessKey;
        this.variables = variables;
    }

    @Override
    public String execute(CommandContext context) {
        ProcessDefinitionEntity definition = new GetDeployedProcessDefinitionCmd(definitionId, false).execute(context);
        ExecutionEntity instance = definition.createProcessInstance(businessKey);
        instance.initialize();
        instance.fireHistoricProcessStartEvent();
        instance.setVariables(variables);
        instance.initializeTimerDeclarations();
        MessageEntity goOn = new MessageEntity();
        goOn.setExecution(instance);
        goOn.setProcessDefinitionId(definition.getId());
        goOn.setProcessDefinitionKey(definition.getKey());
        goOn.setDeploymentId(definition.getDeploymentId());
        goOn.setJobHandlerType(AsyncContinuationJobHandler.TYPE);
        goOn.setJobHandlerConfigurationRaw(PvmAtomicOperation.PROCESS_START.getCanonicalName());
        context.getJobManager().send(goOn);
        return instance.getId();
    }
}
