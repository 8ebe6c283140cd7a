package org.lanedesk.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks into a running process: where its tokens stand, what has been passed, what it waits for (S13). */
@Component
public class Inspection {
    private static final int MAX_RUNS = 100;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;
    private final InstanceView views;

    Inspection(RuntimeService runtime, RepositoryService repository, HistoryService history, InstanceView views) {
        this.views = views;
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
    }

    /** One run of a process for a ticket, over or not. @param name in the reader's language */
    public record Run(
            String id,
            String process,
            String name,
            int version,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    /** Tokens on one element. */
    public record Token(String element, int count) {}

    /** A timer that is set; {@code at} is when it fires. */
    public record Timer(String element, Instant at) {}

    /** Something that stopped, in the words of its error. */
    public record Stuck(String element, @Nullable String message) {}

    /**
     * @param xml the drawing in the version that runs, which may be older than the latest, with names in the reader's
     *     language
     * @param variables what the run knows beside the ticket, as text
     * @param outside what any process under this business key waits for outside
     */
    public record View(
            String process,
            String name,
            int version,
            String xml,
            List<Token> tokens,
            List<String> passed,
            List<Timer> timers,
            List<Stuck> incidents,
            Map<String, String> variables,
            List<OutsideTasks.Waiting> outside) {}

    /** @return empty when no instance of the process runs under this business key */
    @Transactional(readOnly = true)
    public Optional<View> of(String process, String businessKey) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .findFirst()
                .map(i -> views.of(i.getId(), i.getProcessDefinitionId(), businessKey, true));
    }

    /** @return the run of that id, over or not; empty when there is none under this business key */
    @Transactional(readOnly = true)
    public Optional<View> run(String instance, String businessKey) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .processInstanceBusinessKey(businessKey)
                        .singleResult())
                .map(i -> views.of(i.getId(), i.getProcessDefinitionId(), businessKey, i.getEndTime() == null));
    }

    /** @return all runs under a business key that no other run called, the oldest first, at most 100 */
    @Transactional(readOnly = true)
    public List<Run> runs(String businessKey) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .rootProcessInstances()
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, MAX_RUNS)
                .stream()
                .map(i -> new Run(
                        i.getId(),
                        i.getProcessDefinitionKey(),
                        views.name(i.getProcessDefinitionId()),
                        i.getProcessDefinitionVersion(),
                        i.getStartTime().toInstant(),
                        i.getEndTime() == null ? null : i.getEndTime().toInstant()))
                .toList();
    }

    /** @return the names of the steps where the process stands; empty when it does not run */
    @Transactional(readOnly = true)
    public List<String> steps(String process, String businessKey) {
        List<String> names = new ArrayList<>();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(i -> names(
                        repository.getBpmnModelInstance(i.getProcessDefinitionId()),
                        runtime.getActivityInstance(i.getId()),
                        names));
        return names;
    }

    private static void names(BpmnModelInstance drawing, @Nullable ActivityInstance at, List<String> names) {
        if (at == null) {
            return;
        }
        if (at.getChildActivityInstances().length == 0 && at.getParentActivityInstanceId() != null) {
            String name =
                    DrawnName.of(drawing.getModelElementById(at.getActivityId()), LocaleContextHolder.getLocale());
            names.add(name == null ? at.getActivityId() : name);
        }
        for (ActivityInstance child : at.getChildActivityInstances()) {
            names(drawing, child, names);
        }
    }
}
