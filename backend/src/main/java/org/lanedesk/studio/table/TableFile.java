package org.lanedesk.studio.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.DecisionTable;
import org.lanedesk.engine.xml.Xml;
import org.w3c.dom.Element;

/**
 * A DMN file as columns and rows.
 *
 * @param before how many rules stand in the file before this table's own
 */
public record TableFile(
        String key,
        String name,
        String hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows,
        int before) {

    /**
     * @param word the fact or expression of a condition, the action of a result
     * @param type as DMN names it; empty for any
     */
    public record Column(String id, String word, String label, String type) {}

    /** @param when cells by their column's position, as written; empty text for none */
    public record Row(String id, String name, boolean enabled, List<String> when, List<String> then) {}

    /**
     * @param key of the decision
     * @throws Xml.Broken when it is no XML
     * @throws IllegalArgumentException when it holds no such table
     */
    public static TableFile read(String xml, String key) {
        int before = 0;
        for (Element decision : Xml.children(Xml.parse(xml.getBytes(StandardCharsets.UTF_8)), "decision")) {
            Element table = Xml.child(decision, "decisionTable");
            if (table != null && key.equals(decision.getAttribute("id"))) {
                return of(decision, table, before);
            }
            before += table == null ? 0 : Xml.children(table, "rule").size();
        }
        throw new IllegalArgumentException(key);
    }

    private static TableFile of(Element decision, Element table, int before) {
        List<Column> inputs = Xml.children(table, "input").stream()
                .map(i -> {
                    Element expression = Xml.child(i, "inputExpression");
                    String type = expression == null ? "" : expression.getAttribute("typeRef");
                    return new Column(i.getAttribute("id"), Xml.text(expression), i.getAttribute("label"), type);
                })
                .toList();
        List<Column> outputs = Xml.children(table, "output").stream()
                .map(o -> new Column(
                        o.getAttribute("id"),
                        o.getAttribute("name"),
                        o.getAttribute("label"),
                        o.getAttribute("typeRef")))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Element rule : Xml.children(table, "rule")) {
            rows.add(new Row(
                    rule.getAttribute("id"),
                    name(rule),
                    DecisionTable.enabled(rule),
                    cells(rule, "inputEntry", inputs.size()),
                    cells(rule, "outputEntry", outputs.size())));
        }
        String policy = table.getAttribute("hitPolicy");
        return new TableFile(
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                policy.isEmpty() ? "UNIQUE" : policy,
                inputs,
                outputs,
                List.copyOf(rows),
                before);
    }

    private static List<String> cells(Element rule, String kind, int columns) {
        List<Element> entries = Xml.children(rule, kind);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            String text = i < entries.size() ? Xml.text(entries.get(i)) : "";
            cells.add(text.equals("-") ? "" : text);
        }
        return List.copyOf(cells);
    }

    private static String name(Element rule) {
        String label = rule.getAttribute("label");
        @Nullable Element description = Xml.child(rule, "description");
        return label.isBlank() && description != null
                ? description.getTextContent().strip()
                : label.strip();
    }
}
