package org.lanedesk.engine.gate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.engine.ModelCheck;
import org.lanedesk.engine.xml.Xml;
import org.w3c.dom.Element;

/** Lets the modules judge what is written into the fields of their blocks. */
final class BlockFields {
    private final Findings findings;
    private final List<ModelCheck> checks;

    BlockFields(Findings findings, List<ModelCheck> checks) {
        this.findings = findings;
        this.checks = checks;
    }

    void check(Element task) {
        String expression =
                task.getAttributeNS(Bpmn.CAMUNDA, "delegateExpression").strip();
        if (!Expressions.isReference(expression)) {
            return;
        }
        String block = expression.substring(2, expression.length() - 1).strip();
        Map<String, String> fields = fields(task);
        for (ModelCheck check : checks) {
            String reason = check.refuses(block, fields);
            if (reason != null) {
                String[] parts = reason.split("\\|");
                findings.element(task, parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
            }
        }
    }

    private static Map<String, String> fields(Element task) {
        Map<String, String> fields = new LinkedHashMap<>();
        Element extensions = Xml.child(task, "extensionElements");
        Element mapping = extensions == null ? null : Xml.child(extensions, "inputOutput");
        if (mapping != null) {
            Xml.children(mapping, "inputParameter")
                    .forEach(p -> fields.put(
                            p.getAttribute("name"), p.getTextContent().strip()));
        }
        return fields;
    }
}
