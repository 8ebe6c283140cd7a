package org.lanedesk.engine.gate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lanedesk.engine.ModelCheck;
import org.lanedesk.engine.feel.Literals;
import org.lanedesk.engine.xml.Xml;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Lets a DMN file pass that holds plain rule tables with FEEL in their cells. */
public final class TableGate {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");
    private static final int MAX_RULES = 5_000;
    private static final int MAX_COLUMNS = 60;
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "variable",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotationEntry",
            "annotation",
            "description",
            "text",
            "inputData",
            "informationRequirement",
            "requiredInput",
            "textAnnotation",
            "association",
            "extensionElements",
            "knowledgeSource",
            "authorityRequirement",
            "requiredAuthority",
            "question",
            "allowedAnswers",
            "sourceRef",
            "targetRef");
    private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "RULE ORDER", "COLLECT", "");
    private static final Set<String> TYPES =
            Set.of("", "string", "boolean", "integer", "long", "double", "number", "date", "any", "Any");
    private static final Set<String> ATTRIBUTES =
            Set.of("historyTimeToLive", "versionTag", "inputVariable", "diagramRelationId");

    private final Findings findings;
    private final Expressions expressions;
    private final List<ModelCheck> checks;

    public TableGate(Findings findings, List<ModelCheck> checks) {
        this.findings = findings;
        this.expressions = new Expressions(findings);
        this.checks = checks;
    }

    public void check(Element root) {
        if (!String.valueOf(root.getNamespaceURI()).contains("www.omg.org/spec/DMN/")) {
            findings.file("gate.element", String.valueOf(root.getNodeName()));
            return;
        }
        walk(root, String.valueOf(root.getNamespaceURI()));
        for (Element decision : Xml.children(root, "decision")) {
            if (decision.getAttributeNS(CAMUNDA, "historyTimeToLive").isBlank()) {
                findings.element(decision, "gate.historyTimeToLive");
            }
            Element table = Xml.child(decision, "decisionTable");
            if (table == null) {
                findings.element(decision, "gate.noTable");
            } else {
                table(decision.getAttribute("id"), table);
            }
        }
    }

    private void walk(Element element, String namespace) {
        if (!namespace.equals(element.getNamespaceURI())) {
            boolean drawing = String.valueOf(element.getNamespaceURI()).matches(".*(/DMNDI/|/DI/|/DC/|bpmn\\.io).*");
            if (!drawing) {
                findings.element(element, "gate.extension", element.getNodeName());
            }
            return;
        }
        if (!ELEMENTS.contains(element.getLocalName())) {
            findings.element(element, "gate.dmnElement", element.getLocalName());
            return;
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            boolean language = attribute.getLocalName().equals("expressionLanguage");
            if (language && !attribute.getValue().toLowerCase(Locale.ROOT).contains("feel")) {
                findings.element(element, "gate.language", attribute.getValue());
            }
            if (CAMUNDA.equals(attribute.getNamespaceURI()) && !ATTRIBUTES.contains(attribute.getLocalName())) {
                findings.element(element, "gate.attribute", attribute.getNodeName());
            }
        }
        if (!TYPES.contains(element.getAttribute("typeRef"))) {
            findings.element(element, "gate.typeRef", element.getAttribute("typeRef"));
        }
        Xml.children(element).forEach(child -> walk(child, namespace));
    }

    private void table(String key, Element table) {
        if (!POLICIES.contains(table.getAttribute("hitPolicy")) || table.hasAttribute("aggregation")) {
            findings.element(table, "gate.hitPolicy", table.getAttribute("hitPolicy"));
        }
        List<Element> rules = Xml.children(table, "rule");
        List<Element> inputs = Xml.children(table, "input");
        List<Element> outputs = Xml.children(table, "output");
        if (rules.size() > MAX_RULES || inputs.size() + outputs.size() > MAX_COLUMNS) {
            findings.element(table, "gate.rows", rules.size(), MAX_RULES, MAX_COLUMNS);
            return;
        }
        for (Element input : inputs) {
            String expression = Xml.text(Xml.child(input, "inputExpression"));
            if (!NAME.matcher(expression).matches()) {
                expressions.feel(input, expression);
            } else if (checks.stream().anyMatch(c -> !c.knowsFact(key, expression))) {
                findings.element(input, "gate.fact", expression);
            }
        }
        for (Element output : outputs) {
            String name = output.getAttribute("name");
            if (checks.stream().anyMatch(c -> !c.knowsOutput(key, name))) {
                findings.element(output, "gate.output", name);
            }
        }
        List<String> names = outputs.stream().map(o -> o.getAttribute("name")).toList();
        rules.forEach(rule -> {
            rule(rule);
            values(key, names, rule);
        });
    }

    /** Constants that a column does not know: a strategy or a person who does not exist. */
    private void values(String table, List<String> outputs, Element rule) {
        List<Element> entries = Xml.children(rule, "outputEntry");
        for (int i = 0; i < Math.min(entries.size(), outputs.size()); i++) {
            String output = outputs.get(i);
            Literals.read(Xml.text(entries.get(i)))
                    .filter(value -> checks.stream().anyMatch(c -> !c.knowsValue(table, output, value)))
                    .ifPresent(value -> findings.element(rule, "gate.value", output, value));
        }
    }

    private void rule(Element rule) {
        for (Element entry : Xml.children(rule)) {
            String text = Xml.text(entry);
            if (text.isEmpty() || text.equals("-")) {
                continue;
            }
            if (entry.getLocalName().equals("inputEntry")) {
                expressions.cell(rule, text);
            } else if (entry.getLocalName().equals("outputEntry")) {
                expressions.feel(rule, text);
            }
        }
    }
}
