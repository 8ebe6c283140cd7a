package org.lanedesk.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.memory.SettingsMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to running processes. Every call joins the caller's transaction (or makes one), so that a ticket and its
 * process change together. A business key is a ticket number or a session id as text.
 */
@Component
@Transactional
public class Engine {
    private final RuntimeService runtime;
    private final CommandExecutor commands;
    private final JdbcClient db;
    private final SettingsMemory settings;
    private final MessageWaits waits;

    Engine(ProcessEngine engine, JdbcClient db, SettingsMemory settings, MessageWaits waits) {
        this.runtime = engine.getRuntimeService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        this.waits = waits;
        this.db = db;
        this.settings = settings;
    }

    /**
     * Starts the latest version of a process and runs it to its first wait.
     *
     * @param process the key, such as {@code ticketLifecycle}
     * @param vars ids, enums and other flat values only; may be empty
     * @return the id of the instance (which may be over already)
     * @throws Problem 404 when no such process is deployed
     */
    public String start(String process, String businessKey, Map<String, Object> vars) {
        return runtime.createProcessInstanceById(latest(process))
                .businessKey(businessKey)
                .setVariables(vars)
                .execute()
                .getId();
    }

    /**
     * Starts the latest version of a process after this transaction; when its first steps fail they are tried again and
     * become an incident, and the caller is not touched.
     *
     * @return the id of the instance
     * @throws Problem 404 when no such process is deployed
     */
    public String startSoon(String process, String businessKey, Map<String, Object> vars) {
        return commands.execute(new StartAsJob(latest(process), businessKey, vars));
    }

    private String latest(String process) {
        Optional<String> latest = settings.of(
                "process",
                process,
                () -> db.sql("select id_ from act_re_procdef where key_ = ? and tenant_id_ is null"
                                + " order by version_ desc limit 1")
                        .param(process)
                        .query(String.class)
                        .optional());
        return latest.orElseThrow(() -> Problem.notFound("process", process));
    }

    /**
     * Tells everybody with this business key who waits for the message; a process whose start event has that message
     * name starts too.
     *
     * @return how many heard it; 0 is no error
     */
    public int tell(String businessKey, String message, Map<String, Object> vars) {
        return runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(vars)
                .correlateAllWithResult()
                .size();
    }

    /** As {@link #tell}, but only running instances of this process hear it. */
    public int tellProcess(String process, String businessKey, String message, Map<String, Object> vars) {
        int told = 0;
        for (MessageWaits.Wait wait : waits.of(process, businessKey, message)) {
            // an earlier one may have ended the scope of this one
            if (told == 0 || stillWaits(wait.execution(), message)) {
                waits.tell(wait, message, vars);
                told++;
            }
        }
        return told;
    }

    /**
     * Lets a block go on that waits for an answer ({@link WaitingBlock}).
     *
     * @return false when nobody waits there any more
     */
    public boolean signal(String execution, Map<String, Object> vars) {
        if (runtime.createExecutionQuery().executionId(execution).count() == 0) {
            return false;
        }
        runtime.signal(execution, vars);
        return true;
    }

    private boolean stillWaits(String execution, String message) {
        return runtime.createExecutionQuery()
                        .executionId(execution)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /** @return the names of the messages that the process waits for now; empty when it does not run */
    @Transactional(readOnly = true)
    public Set<String> awaits(String process, String businessKey) {
        return instances(process, businessKey).stream()
                .flatMap(
                        i -> runtime
                                .createEventSubscriptionQuery()
                                .processInstanceId(i.getId())
                                .eventType("message")
                                .list()
                                .stream())
                .map(EventSubscription::getEventName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return whether an instance of the process with this business key is not over yet */
    @Transactional(readOnly = true)
    public boolean runs(String process, String businessKey) {
        return !instances(process, businessKey).isEmpty() || startedNow(process, businessKey);
    }

    /**
     * @param definitions ids of versions of processes
     * @return those of the business keys under which one of them is not over yet
     */
    @Transactional(readOnly = true)
    public Set<String> running(Collection<String> businessKeys, Collection<String> definitions) {
        return businessKeys.isEmpty()
                ? Set.of()
                : Set.copyOf(db.sql("select distinct business_key_ from act_ru_execution"
                                + " where business_key_ = any(?) and proc_def_id_ = any(?)")
                        .params(businessKeys.toArray(new String[0]), definitions.toArray(new String[0]))
                        .query(String.class)
                        .list());
    }

    /** What this very command has started is not in the database yet. */
    private static boolean startedNow(String process, String businessKey) {
        CommandContext now = Context.getCommandContext();
        return now != null
                && now.getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class).stream()
                        .anyMatch(e -> !e.isEnded()
                                && businessKey.equals(e.getBusinessKey())
                                && process.equals(e.getProcessDefinition().getKey()));
    }

    /** Ends all instances of the process with this business key; none is no error. */
    public void end(String process, String businessKey, String reason) {
        instances(process, businessKey)
                .forEach(i -> runtime.deleteProcessInstance(i.getId(), reason, false, true, true, true));
    }

    /** Ends everything that runs under a business key, whatever the process. */
    public void endAll(String businessKey, String reason) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(i -> runtime.deleteProcessInstanceIfExists(i.getId(), reason, false, true, true, true));
    }

    /** @return the variables of the running instance; empty when it does not run */
    @Transactional(readOnly = true)
    public Map<String, Object> variables(String process, String businessKey) {
        List<ProcessInstance> found = instances(process, businessKey);
        return found.isEmpty() ? Map.of() : runtime.getVariables(found.get(0).getId());
    }

    /** @return when a running instance began; null when it began in this very transaction or does not run */
    @Transactional(readOnly = true)
    public @Nullable Instant begun(String instance) {
        return db.sql("select start_time_ from act_hi_procinst where proc_inst_id_ = ?")
                .param(instance)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    /** @return whether this thread is inside a step of a process */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public boolean atWork() {
        return Context.getCommandContext() != null;
    }

    private List<ProcessInstance> instances(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .list();
    }
}
