package org.lanedesk.engine.safe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.lanedesk.engine.ProcessStarted;
import org.lanedesk.engine.StepReached;
import org.lanedesk.engine.UserTaskEnded;
import org.springframework.context.ApplicationEventPublisher;

/** Tells of processes that begin, user tasks that come and go, and steps that a client may see; lists are made from that. */
public final class Announcements extends AbstractBpmnParseListener {
    private final ApplicationEventPublisher events;
    private final Names names;

    public Announcements(ApplicationEventPublisher events, Names names) {
        this.events = events;
        this.names = names;
    }

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element element, Element loop, ActivityImpl body) {
        Element condition = loop.element("completionCondition");
        if (condition != null
                && "feel".equalsIgnoreCase(condition.attribute("language"))
                && body.getActivityBehavior() instanceof MultiInstanceActivityBehavior behavior) {
            behavior.setCompletionConditionExpression(
                    new FeelCompletion(condition.getText().strip(), names));
        }
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        Map<String, String> names = new LinkedHashMap<>();
        properties(element).forEach((property, text) -> {
            if (property.startsWith("name.") && !text.isBlank()) {
                names.put(property.substring(5), text);
            }
        });
        process.addBuiltInListener(
                ExecutionListener.EVENTNAME_START, (ExecutionListener) e -> started(e, Map.copyOf(names)));
    }

    private void started(DelegateExecution execution, Map<String, String> names) {
        String key = execution.getProcessBusinessKey();
        if (key != null && execution.getSuperExecution() == null && execution instanceof ExecutionEntity entity) {
            ProcessDefinitionEntity process = entity.getProcessDefinition();
            events.publishEvent(
                    new ProcessStarted(key, process.getKey(), process.getVersion(), process.getName(), names));
        }
    }

    static Map<String, String> properties(Element element) {
        Map<String, String> found = new LinkedHashMap<>();
        Element extensions = element.element("extensionElements");
        Element list =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        List<Element> all =
                list == null ? List.of() : list.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property");
        all.forEach(p -> found.put(p.attribute("name"), p.attribute("value") == null ? "" : p.attribute("value")));
        return found;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        step(element, activity);
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            TaskDefinition task = behavior.getTaskDefinition();
            String form = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef");
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_CREATE, new TaskNews(events, activity, form, properties(element)));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_COMPLETE, t -> events.publishEvent(new UserTaskEnded(t.getId(), true)));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_DELETE, t -> events.publishEvent(new UserTaskEnded(t.getId(), false)));
        }
    }

    private void step(Element element, ActivityImpl activity) {
        if (properties(element).containsKey("client")) {
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) e -> reached(e, activity, true));
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_END, (ExecutionListener) e -> reached(e, activity, false));
        }
    }

    private void reached(DelegateExecution execution, ActivityImpl activity, boolean entered) {
        String key = execution.getProcessBusinessKey();
        if (key != null) {
            events.publishEvent(
                    new StepReached(key, execution.getProcessDefinitionId(), activity.getActivityId(), entered));
        }
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        step(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        step(element, activity);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        step(element, activity);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        step(element, activity);
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        step(element, activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        step(element, activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        step(element, activity);
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        step(element, activity);
    }
}
