package org.lanedesk.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks into a running process: where its tokens stand, what has been passed, what it waits for (S13). */
@Component
public class Inspection {
    private static final int MAX = 500;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;
    private final ManagementService management;
    private final OutsideTasks outside;

    Inspection(
            RuntimeService runtime,
            RepositoryService repository,
            HistoryService history,
            ManagementService management,
            OutsideTasks outside) {
        this.outside = outside;
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
        this.management = management;
    }

    /** Tokens on one element. */
    public record Token(String element, int count) {}

    /** A timer that is set; {@code at} is when it fires. */
    public record Timer(String element, Instant at) {}

    /** Something that stopped, in the words of its error. */
    public record Stuck(String element, @Nullable String message) {}

    /**
     * @param xml the drawing in the version that runs, which may be older than the latest
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
                .map(this::view);
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

    private View view(ProcessInstance instance) {
        ProcessDefinition definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        Map<String, Integer> tokens = new TreeMap<>();
        count(runtime.getActivityInstance(instance.getId()), tokens);
        return new View(
                definition.getKey(),
                definition.getName() == null ? definition.getKey() : definition.getName(),
                definition.getVersion(),
                xml(definition.getId()),
                tokens.entrySet().stream()
                        .map(t -> new Token(t.getKey(), t.getValue()))
                        .toList(),
                passed(instance.getId()),
                timers(instance.getId()),
                runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
                        .map(i -> new Stuck(i.getActivityId(), i.getIncidentMessage()))
                        .toList(),
                outside.of(String.valueOf(instance.getBusinessKey())));
    }

    private static void count(@Nullable ActivityInstance at, Map<String, Integer> tokens) {
        if (at == null) {
            return;
        }
        if (at.getChildActivityInstances().length == 0 && at.getParentActivityInstanceId() != null) {
            tokens.merge(at.getActivityId(), 1, Integer::sum);
        }
        for (ActivityInstance child : at.getChildActivityInstances()) {
            count(child, tokens);
        }
    }

    private List<String> passed(String instance) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .finished()
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, MAX)
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }

    private List<Timer> timers(String instance) {
        List<Timer> timers = new ArrayList<>();
        management.createJobQuery().processInstanceId(instance).timers().list().forEach(job -> {
            String element = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
            timers.add(new Timer(element, job.getDuedate().toInstant()));
        });
        return timers;
    }

    private String xml(String definition) {
        try (InputStream in = repository.getProcessModel(definition)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
