package org.lanedesk.engine.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.DecisionTable;
import org.lanedesk.engine.DecisionTable.HitPolicy;
import org.lanedesk.engine.feel.Cells;
import org.lanedesk.engine.xml.Xml;
import org.w3c.dom.Element;

/** Reads a table out of a DMN file (OMG DMN 1.1 to 1.3, whose tables look the same). */
public final class TableReader {
    private TableReader() {}

    public static DecisionTable read(byte[] dmn, String key) {
        Element root = Xml.parse(dmn);
        for (Element decision : Xml.children(root, "decision")) {
            Element table = Xml.child(decision, "decisionTable");
            if (key.equals(decision.getAttribute("id")) && table != null) {
                return table(key, table);
            }
        }
        throw new IllegalArgumentException("There is no decision table " + key + " in this file");
    }

    private static DecisionTable table(String key, Element table) {
        List<TableInput> inputs =
                Xml.children(table, "input").stream().map(TableReader::input).toList();
        List<TableOutput> outputs = Xml.children(table, "output").stream()
                .map(o -> new TableOutput(o.getAttribute("name"), o.getAttribute("typeRef")))
                .toList();
        List<Rule> rules = new ArrayList<>();
        int position = 0;
        for (Element rule : Xml.children(table, "rule")) {
            position++;
            if (DecisionTable.enabled(rule)) {
                rules.add(rule(rule, inputs, outputs, position));
            }
        }
        return new DecisionTable(key, policy(table.getAttribute("hitPolicy")), inputs, rules);
    }

    private static HitPolicy policy(String name) {
        return name.isEmpty() ? HitPolicy.UNIQUE : HitPolicy.valueOf(name.replace(' ', '_'));
    }

    private static TableInput input(Element input) {
        String expression = Xml.text(Xml.child(input, "inputExpression"));
        String label = input.getAttribute("label");
        return new TableInput(expression, label.isEmpty() ? expression : label);
    }

    private static Rule rule(Element rule, List<TableInput> inputs, List<TableOutput> outputs, int index) {
        List<Rule.Condition> conditions = new ArrayList<>();
        List<Element> entries = Xml.children(rule, "inputEntry");
        for (int i = 0; i < Math.min(entries.size(), inputs.size()); i++) {
            String cell = Xml.text(entries.get(i));
            if (!cell.isEmpty() && !cell.equals("-")) {
                conditions.add(new Rule.Condition(i, inputs.get(i), cell, Cells.compile(cell)));
            }
        }
        List<TableOutput.Value> values = new ArrayList<>();
        List<Element> results = Xml.children(rule, "outputEntry");
        for (int i = 0; i < Math.min(results.size(), outputs.size()); i++) {
            String cell = Xml.text(results.get(i));
            if (!cell.isEmpty() && !cell.equals("-")) {
                values.add(outputs.get(i).value(cell));
            }
        }
        return new Rule(index, rule.getAttribute("id"), name(rule, index), conditions, values);
    }

    private static String name(Element rule, int index) {
        String label = rule.getAttribute("label");
        if (label.isBlank()) {
            @Nullable Element description = Xml.child(rule, "description");
            label = description == null ? "" : description.getTextContent().strip();
        }
        return label.isBlank() ? String.format(Locale.ROOT, "%d", index) : label;
    }
}
