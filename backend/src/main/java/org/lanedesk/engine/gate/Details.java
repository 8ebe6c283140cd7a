package org.lanedesk.engine.gate;

import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Rules of single attributes and texts of a process. */
final class Details {
    private static final Pattern BLOCK = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)\\}");
    private static final Pattern KEY = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.\\-]*");
    private static final Pattern RETRY = Pattern.compile("R\\d{1,2}/P(T?\\d+[DHMS])+|\\s*|(PT?\\d+[DHMS],?\\s*){1,10}");
    private static final Pattern DEADLINE = Pattern.compile("P\\d{1,3}D|PT\\d{1,3}[HM]");
    private static final Pattern HOLDS =
            Pattern.compile("(resolve|close|reopen|defer)(\\s*,\\s*(resolve|close|reopen|defer))*");
    private static final int MAX_ITEMS = 100;

    private final Findings findings;
    private final Set<String> blocks;
    private final Set<String> forms;
    private final Times times;

    Details(Findings findings, Expressions expressions, Set<String> blocks, Set<String> forms) {
        this.findings = findings;
        this.blocks = blocks;
        this.forms = forms;
        this.times = new Times(findings);
    }

    void check(Element e) {
        switch (e.getLocalName()) {
            case "scriptTask" -> scriptTask(e);
            case "definitions" -> language(e);
            case "userTask", "startEvent" -> form(e);
            case "callActivity" -> key(e, e.getAttribute("calledElement"));
            case "timeDuration", "timeDate", "timeCycle" -> times.check(e);
            case "loopCardinality" -> cardinality(e);
            case "failedJobRetryTimeCycle" -> match(e, RETRY, "gate.retry");
            case "property" -> property(e);
            default -> {}
        }
        block(e);
        binding(e, "decisionRefBinding");
        binding(e, "calledElementBinding");
        if (has(e, "decisionRef")) {
            key(e, get(e, "decisionRef"));
        }
    }

    private void block(Element e) {
        if (has(e, "delegateExpression")) {
            var name = BLOCK.matcher(get(e, "delegateExpression").strip());
            if (!name.matches() || !blocks.contains(name.group(1))) {
                findings.element(e, "gate.block", get(e, "delegateExpression"), String.join(", ", sorted(blocks)));
            }
        }
        if (has(e, "type") && e.getParentNode() != null && !Bpmn.CAMUNDA.equals(e.getNamespaceURI())) {
            if (!get(e, "type").equals("external")) {
                findings.element(e, "gate.type", get(e, "type"));
            } else if (!KEY.matcher(get(e, "topic")).matches()) {
                findings.element(e, "gate.topic", get(e, "topic"));
            }
        }
        if (e.getAttribute("implementation").contains("{")) {
            findings.element(e, "gate.attribute", "implementation");
        }
    }

    private void scriptTask(Element e) {
        if (!e.getAttribute("scriptFormat").equalsIgnoreCase("feel")) {
            findings.element(e, "gate.language", e.getAttribute("scriptFormat"));
        }
    }

    private void language(Element e) {
        String language = e.getAttribute("expressionLanguage");
        if (!language.isEmpty()
                && !language.endsWith("XPath")
                && !language.toLowerCase(java.util.Locale.ROOT).contains("feel")) {
            findings.element(e, "gate.language", language);
        }
    }

    private void form(Element e) {
        if (!has(e, "formRef")) {
            return;
        }
        String form = get(e, "formRef");
        if (!get(e, "formRefBinding").equals("deployment")) {
            findings.element(e, "gate.formBinding", form);
        } else if (!forms.contains(form)) {
            findings.element(e, "gate.form", form);
        }
    }

    private void binding(Element e, String attribute) {
        if (has(e, attribute) && !get(e, attribute).equals("latest")) {
            findings.element(e, "gate.binding", attribute);
        }
    }

    private void key(Element e, String key) {
        if (!KEY.matcher(key).matches()) {
            findings.element(e, "gate.key", key);
        }
    }

    /** Properties that the product reads: how long a step may take, which verbs a process keeps to itself. */
    private void property(Element e) {
        String name = e.getAttribute("name");
        String value = e.getAttribute("value").strip();
        if ((name.equals("deadline") || name.startsWith("deadline."))
                && !value.isEmpty()
                && !DEADLINE.matcher(value).matches()) {
            findings.element(e, "gate.deadline", value);
        } else if (name.equals("holds") && !HOLDS.matcher(value).matches()) {
            findings.element(e, "gate.holds", value);
        }
    }

    private void cardinality(Element e) {
        String text = e.getTextContent().strip();
        boolean number = text.matches("\\d{1,9}");
        if (!number && !Expressions.isReference(text) || number && Integer.parseInt(text) > MAX_ITEMS) {
            findings.element(e, "gate.cardinality", text, MAX_ITEMS);
        }
    }

    private void match(Element e, Pattern pattern, String code) {
        if (!pattern.matcher(e.getTextContent().strip()).matches()) {
            findings.element(e, code, e.getTextContent().strip());
        }
    }

    private static boolean has(Element e, String attribute) {
        return e.hasAttributeNS(Bpmn.CAMUNDA, attribute);
    }

    private static String get(Element e, String attribute) {
        return e.getAttributeNS(Bpmn.CAMUNDA, attribute);
    }

    private static java.util.List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
