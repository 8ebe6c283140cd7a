package org.lanedesk.engine;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Looks into one run of a process. */
@Component
class InstanceView {
    private static final int MAX_STEPS = 500;
    private static final int MAX_VARIABLES = 50;
    private static final int MAX_VALUE = 200;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;
    private final ManagementService management;
    private final OutsideTasks outside;

    InstanceView(
            RuntimeService runtime,
            RepositoryService repository,
            HistoryService history,
            ManagementService management,
            OutsideTasks outside) {
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
        this.management = management;
        this.outside = outside;
    }

    /** @param running false shows only the way it took */
    Inspection.View of(String instance, String definitionId, String businessKey, boolean running) {
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        Map<String, Integer> tokens = new TreeMap<>();
        count(running ? runtime.getActivityInstance(instance) : null, tokens);
        return new Inspection.View(
                definition.getKey(),
                name(definitionId),
                definition.getVersion(),
                drawing(definitionId),
                tokens.entrySet().stream()
                        .map(t -> new Inspection.Token(t.getKey(), t.getValue()))
                        .toList(),
                passed(instance),
                running ? timers(instance) : List.of(),
                runtime.createIncidentQuery().processInstanceId(instance).list().stream()
                        .map(i -> new Inspection.Stuck(i.getActivityId(), i.getIncidentMessage()))
                        .toList(),
                running ? variables(instance) : Map.of(),
                outside.of(businessKey));
    }

    /** @return what the drawing is called in the reader's language */
    String name(String definitionId) {
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        String name = DrawnName.of(
                repository.getBpmnModelInstance(definitionId).getModelElementById(definition.getKey()),
                LocaleContextHolder.getLocale());
        return name == null || name.isBlank() ? definition.getKey() : name;
    }

    private Map<String, String> variables(String instance) {
        Map<String, String> shown = new TreeMap<>();
        runtime.getVariables(instance).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(MAX_VARIABLES)
                .forEach(v -> shown.put(v.getKey(), text(v.getValue())));
        return shown;
    }

    private static String text(@Nullable Object value) {
        String text =
                value == null ? "" : value instanceof Date at ? at.toInstant().toString() : value.toString();
        return text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) + "…" : text;
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
                .listPage(0, MAX_STEPS)
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }

    private List<Inspection.Timer> timers(String instance) {
        List<Inspection.Timer> timers = new ArrayList<>();
        management.createJobQuery().processInstanceId(instance).timers().list().forEach(job -> {
            String element = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
            timers.add(new Inspection.Timer(element, job.getDuedate().toInstant()));
        });
        return timers;
    }

    /** The drawing as it was published, every element named in the reader's language. */
    private String drawing(String definition) {
        Locale locale = LocaleContextHolder.getLocale();
        InputStream stored = repository.getProcessModel(definition);
        BpmnModelInstance drawing = Bpmn.readModelFromStream(stored);
        drawing.getModelElementsByType(FlowElement.class).forEach(element -> {
            String name = DrawnName.of(element, locale);
            if (name != null) {
                element.setName(name);
            }
        });
        return Bpmn.convertToString(drawing);
    }
}
