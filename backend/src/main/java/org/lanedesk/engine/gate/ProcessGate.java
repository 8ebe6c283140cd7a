package org.lanedesk.engine.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lanedesk.engine.ModelCheck;
import org.lanedesk.engine.xml.Processes;
import org.lanedesk.engine.xml.Xml;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Lets a BPMN file pass that only uses what is on the lists of {@link Bpmn}. */
public final class ProcessGate {
    private static final int MAX_NODES = 1_000;
    private static final Set<String> FEEL_TEXTS = Set.of("conditionExpression", "completionCondition", "script");

    /** what other designers' models use often, and what to do instead */
    private static final Map<String, String> WORDS = Map.of(
            "formKey", "gate.formKey",
            "formData", "gate.formKey",
            "resource", "gate.resource",
            "connector", "gate.connector",
            "calledElementTenantId", "gate.tenant");

    private final Findings findings;
    private final Expressions expressions;
    private final Set<String> blocks;
    private final Set<String> forms;
    private final BlockFields fields;
    private int nodes;

    public ProcessGate(Findings findings, Set<String> blocks, Set<String> forms, List<ModelCheck> checks) {
        this.findings = findings;
        this.expressions = new Expressions(findings);
        this.blocks = blocks;
        this.forms = forms;
        this.fields = new BlockFields(findings, checks);
    }

    public void check(Element root) {
        if (!Bpmn.NS.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
            findings.file("gate.element", String.valueOf(root.getNodeName()));
            return;
        }
        walk(root);
        if (nodes > MAX_NODES) {
            findings.file("gate.nodes", nodes, MAX_NODES);
        }
        Set<String> keys = new HashSet<>();
        List<Element> processes = Xml.children(root, "process");
        if (!processes.isEmpty() && Processes.executable(root).isEmpty()) {
            findings.element(processes.get(0), "gate.notExecutable");
        }
        for (Element process : processes) {
            keys.add(process.getAttribute("id"));
            if (process.getAttributeNS(Bpmn.CAMUNDA, "historyTimeToLive").isBlank()) {
                findings.element(process, "gate.historyTimeToLive");
            }
            new Loops(findings).check(process);
        }
        recursion(root, keys);
    }

    private void recursion(Element scope, Set<String> keys) {
        for (Element child : Xml.children(scope)) {
            if ("callActivity".equals(child.getLocalName()) && keys.contains(child.getAttribute("calledElement"))) {
                findings.element(child, "gate.recursion", child.getAttribute("calledElement"));
            }
            recursion(child, keys);
        }
    }

    private void walk(Element element) {
        String namespace = String.valueOf(element.getNamespaceURI());
        if (Bpmn.DRAWING.contains(namespace)) {
            return;
        }
        String name = element.getLocalName();
        if (namespace.equals(Bpmn.NS)) {
            nodes += Bpmn.NODES.contains(name) ? 1 : 0;
            if (!Bpmn.NODES.contains(name) && !Bpmn.OTHERS.contains(name)) {
                findings.element(element, "gate.element", name);
                return;
            }
        } else if (!namespace.equals(Bpmn.CAMUNDA) || !Bpmn.EXTENSIONS.contains(name)) {
            String code = Bpmn.LISTENERS.contains(name) ? "gate.listener" : WORDS.getOrDefault(name, "gate.extension");
            findings.element(element, code, element.getNodeName());
            return;
        }
        attributes(element);
        new Details(findings, expressions, blocks, forms).check(element);
        fields.check(element);
        if (FEEL_TEXTS.contains(name)) {
            script(element);
        } else if (Xml.children(element).isEmpty()) {
            expressions.text(element, element.getTextContent());
        }
        Xml.children(element).forEach(this::walk);
    }

    private void attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String namespace = String.valueOf(attribute.getNamespaceURI());
            if (namespace.equals(Bpmn.CAMUNDA) && !Bpmn.ATTRIBUTES.contains(attribute.getLocalName())) {
                findings.element(
                        element,
                        WORDS.getOrDefault(attribute.getLocalName(), "gate.attribute"),
                        attribute.getNodeName());
            } else if (attribute.getNamespaceURI() != null
                    && !namespace.equals(Bpmn.CAMUNDA)
                    && !Bpmn.DRAWING.contains(namespace)) {
                findings.element(element, "gate.attribute", attribute.getNodeName());
            } else {
                expressions.text(element, attribute.getValue());
            }
        }
    }

    /** Conditions and scripts: FEEL and nothing else, written here and not in another file. */
    private void script(Element element) {
        String language = element.getAttribute("language") + element.getAttribute("scriptFormat");
        if (element.getParentNode() instanceof Element task && "scriptTask".equals(task.getLocalName())) {
            language = task.getAttribute("scriptFormat");
        }
        if (language.isEmpty()) {
            findings.element(element, "gate.noLanguage", Expressions.shorten(element.getTextContent()));
        } else if (!language.equalsIgnoreCase("feel")) {
            findings.element(element, "gate.language", language);
        } else {
            expressions.feel(element, element.getTextContent().strip());
        }
    }
}
