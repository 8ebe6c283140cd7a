package org.lanedesk.studio.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.ModelCheck;
import org.lanedesk.engine.xml.Xml;
import org.lanedesk.studio.Finding;
import org.lanedesk.studio.Model;
import org.lanedesk.studio.StudioWords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Steps without a name, blocks without a required field, calls of nothing, processes that nothing can start. */
@Component
public class ProcessLint {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> STEPS = Set.of(
            "userTask", "serviceTask", "sendTask", "receiveTask", "businessRuleTask", "scriptTask", "callActivity");
    private static final Set<String> FLOWING = Set.of(
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "scriptTask",
            "callActivity",
            "task",
            "manualTask",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "endEvent",
            "intermediateThrowEvent",
            "intermediateCatchEvent");
    private final BlockCatalogue blocks;
    private final StudioWords words;
    private final ObjectProvider<ModelCheck> checks;
    private final References references;

    ProcessLint(BlockCatalogue blocks, StudioWords words, ObjectProvider<ModelCheck> checks, References references) {
        this.references = references;
        this.blocks = blocks;
        this.words = words;
        this.checks = checks;
    }

    /** @param together kind/key of all that is released with it */
    public void check(Model model, Set<String> together, List<Finding> found) {
        for (Element process : Xml.children(Xml.parse(model.bytes()), "process")) {
            if (Xml.children(process, "startEvent").isEmpty()) {
                add(found, model, process, "studio.noStart", Finding.ERROR);
            }
            walk(process, model, together, found);
        }
    }

    private void walk(Element scope, Model model, Set<String> together, List<Finding> found) {
        for (Element element : Xml.children(scope)) {
            String type = String.valueOf(element.getLocalName());
            if (STEPS.contains(type)) {
                if (element.getAttribute("name").isBlank()) {
                    add(found, model, element, "studio.noName", Finding.WARNING);
                }
                block(element, model, found);
                References.Missing missing = references.of(element, together);
                if (missing != null) {
                    add(found, model, element, missing.code(), Finding.WARNING, missing.key());
                }
                references
                        .named(element, fields(element))
                        .forEach(m -> add(found, model, element, m.code(), Finding.WARNING, m.key()));
            }
            boolean inEvents = "true".equals(scope.getAttribute("triggeredByEvent"));
            if (FLOWING.contains(type)
                    && Xml.children(element, "incoming").isEmpty()
                    && !inEvents
                    && !hasIncoming(scope, element)) {
                add(found, model, element, "studio.unconnected", Finding.WARNING);
            }
            if (type.equals("subProcess")) {
                walk(element, model, together, found);
            }
        }
    }

    private static boolean hasIncoming(Element scope, Element element) {
        String id = element.getAttribute("id");
        boolean compensates = "true".equals(element.getAttribute("isForCompensation"));
        return compensates
                || Xml.children(scope, "sequenceFlow").stream()
                        .anyMatch(f -> f.getAttribute("targetRef").equals(id))
                || linked(element);
    }

    private static boolean linked(Element element) {
        return Xml.child(element, "linkEventDefinition") != null;
    }

    private void block(Element step, Model model, List<Finding> found) {
        String expression = step.getAttributeNS(CAMUNDA, "delegateExpression").strip();
        Map<String, String> fields = fields(step);
        // a step that has none of the block's fields may get them from who speaks to the process, or a stored request
        boolean given = blocks.givenFromOutside(expression)
                && blocks.inputs(expression).stream().noneMatch(fields::containsKey);
        blocks.required(expression).forEach((field, label) -> {
            if (!given && fields.getOrDefault(field, "").isBlank()) {
                add(found, model, step, "studio.blockField", Finding.ERROR, label.in(words.locale()));
            }
        });
        if (expression.startsWith("${") && expression.endsWith("}")) {
            String name = expression.substring(2, expression.length() - 1).strip();
            checks.forEach(check -> warn(step, model, found, check.warns(name, fields)));
        }
    }

    /** @param reason as {@code shared.Reason} keeps it; null for none */
    private void warn(Element step, Model model, List<Finding> found, @Nullable String reason) {
        if (reason != null) {
            String[] parts = reason.split("\\|");
            Object[] args = java.util.Arrays.copyOfRange(parts, 1, parts.length);
            add(found, model, step, parts[0], Finding.WARNING, args);
        }
    }

    private static Map<String, String> fields(Element step) {
        Map<String, String> fields = new LinkedHashMap<>();
        Element extensions = Xml.child(step, "extensionElements");
        Element mapping = extensions == null ? null : Xml.child(extensions, "inputOutput");
        if (mapping != null) {
            Xml.children(mapping, "inputParameter")
                    .forEach(p -> fields.put(
                            p.getAttribute("name"),
                            Xml.children(p).isEmpty() ? p.getTextContent().strip() : "given"));
        }
        return fields;
    }

    private void add(List<Finding> found, Model model, Element element, String code, String severity, Object... args) {
        if (found.size() >= 500) {
            return;
        }
        String id = element.getAttribute("id");
        String name = element.getAttribute("name").replaceAll("\\s+", " ").strip();
        String who = name.isEmpty() ? id + ": " : "«" + name + "» (" + id + "): ";
        found.add(new Finding(
                model.path(),
                id,
                name.isEmpty() ? null : name,
                null,
                null,
                model.path() + '#' + id,
                code,
                who + words.of(code, args),
                severity));
    }
}
