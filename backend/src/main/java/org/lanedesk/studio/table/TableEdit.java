package org.lanedesk.studio.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanedesk.studio.table.TableFile.Column;
import org.lanedesk.studio.table.XmlText.Span;

/**
 * Writes rows of the rule list into the DMN file. What the list does not show - ids, annotations, layout, unknown
 * extensions, comments, the writing of unchanged cells - stays (N08).
 */
public final class TableEdit {
    private static final Pattern ID = Pattern.compile("\\sid\\s*=\\s*[\"']([^\"']*)[\"']");
    private final TableFile file;
    private final XmlText xml;
    private final List<Span> rules;
    private final List<Column> newInputs = new ArrayList<>();
    private final List<Column> newOutputs = new ArrayList<>();
    /** all ids of the file; a new one must not be among them */
    private final Set<String> ids = new HashSet<>();

    private boolean disables;

    private TableEdit(String text, TableFile file) {
        this.file = file;
        this.xml = new XmlText(text);
        for (Matcher id = ID.matcher(text); id.find(); ) {
            ids.add(id.group(1));
        }
        List<Span> all = xml.elements("rule", 0, text.length());
        rules = all.subList(file.before(), file.before() + file.rows().size());
    }

    /**
     * @param columns label and type of a fact or action that gets a column, by its word
     * @return the file with exactly these rows, in this order
     */
    public static String write(String text, String key, List<RowEdit> rows, Map<String, Column> columns) {
        return new TableEdit(text, TableFile.read(text, key)).write(rows, columns);
    }

    private String write(List<RowEdit> rows, Map<String, Column> known) {
        rows.forEach(row -> {
            row.conditions().keySet().forEach(word -> addColumn("input_", word, file.inputs(), newInputs, known));
            row.results().keySet().forEach(word -> addColumn("output_", word, file.outputs(), newOutputs, known));
        });
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < file.rows().size(); i++) {
            byId.putIfAbsent(file.rows().get(i).id(), i);
        }
        StringBuilder written = new StringBuilder();
        for (RowEdit row : rows) {
            Integer old = row.id() == null ? null : byId.remove(row.id());
            written.append(old == null ? added(row) : kept(row, old));
        }
        columns();
        int from = rules.isEmpty() ? lastColumnEnd() : trivia(0);
        int to = rules.isEmpty() ? from : rules.get(rules.size() - 1).end();
        xml.replace(from, to, written.toString());
        String result = xml.changed();
        return disables && !result.contains(RuleMark.NS) ? RuleMark.declare(result) : result;
    }

    private void columns() {
        List<Span> inputs = within("input");
        List<Span> outputs = within("output");
        int inputsEnd =
                inputs.isEmpty() ? tableStart() : inputs.get(inputs.size() - 1).end();
        int outputsEnd = outputs.isEmpty()
                ? lastColumnEnd()
                : outputs.get(outputs.size() - 1).end();
        String prefix = prefix();
        newInputs.forEach(c -> xml.replace(inputsEnd, inputsEnd, NewParts.input(prefix, c)));
        newOutputs.forEach(c -> xml.replace(outputsEnd, outputsEnd, NewParts.output(prefix, c)));
    }

    /** An unchanged row keeps its bytes. */
    private String kept(RowEdit row, int index) {
        Span rule = rules.get(index);
        TableFile.Row old = file.rows().get(index);
        XmlText part = new XmlText(xml.of(rule.start(), rule.end()));
        RuleText text = new RuleText(part, rule.prefix());
        // before the cells: the first of them may begin at the same place
        String name = row.name() == null ? old.name() : row.name().strip();
        boolean enabled = row.enabled() == null || row.enabled();
        if (!name.equals(old.name())) {
            text.name(name);
        }
        if (enabled != old.enabled()) {
            text.enabled(enabled);
            disables |= !enabled;
        }
        text.cells("inputEntry", old.when(), when(row), NewParts.ids("when", old.id(), newInputs));
        text.cells("outputEntry", old.then(), then(row, old), NewParts.ids("then", old.id(), newOutputs));
        return xml.of(trivia(index), rule.start()) + part.changed();
    }

    private String added(RowEdit row) {
        String id = row.id() == null || !row.id().matches("[A-Za-z_][\\w.-]*") || ids.contains(row.id())
                ? NewParts.ruleId(row.name(), ids)
                : row.id();
        ids.add(id);
        boolean enabled = row.enabled() == null || row.enabled();
        disables |= !enabled;
        String prefix = rules.isEmpty() ? prefix() : rules.get(0).prefix();
        return NewParts.rule(prefix, id, row.name(), enabled, when(row), then(row, null));
    }

    private List<String> when(RowEdit row) {
        List<String> cells = new ArrayList<>();
        for (Column column : all(file.inputs(), newInputs)) {
            String cell = of(row.conditions(), column);
            cells.add(cell == null ? "" : cell.strip());
        }
        return cells;
    }

    private List<String> then(RowEdit row, TableFile.@Nullable Row old) {
        List<String> cells = new ArrayList<>();
        List<Column> columns = all(file.outputs(), newOutputs);
        for (int i = 0; i < columns.size(); i++) {
            Object value = of(row.results(), columns.get(i));
            String was = old == null || i >= old.then().size() ? "" : old.then().get(i);
            // the same value keeps the way it was written
            boolean same = value != null && String.valueOf(value).equals(String.valueOf(CellValue.of(was)));
            cells.add(same ? was : CellValue.feel(value));
        }
        return cells;
    }

    /** By the column's id, else by its fact or action. */
    private static <T> @Nullable T of(Map<String, T> cells, Column column) {
        T byId = cells.get(column.id());
        return byId == null ? cells.get(column.word()) : byId;
    }

    private static List<Column> all(List<Column> old, List<Column> added) {
        List<Column> all = new ArrayList<>(old);
        all.addAll(added);
        return all;
    }

    private void addColumn(
            String prefix, String word, List<Column> old, List<Column> added, Map<String, Column> known) {
        for (Column column : all(old, added)) {
            if (column.id().equals(word) || column.word().equals(word)) {
                return;
            }
        }
        Column wanted = known.getOrDefault(word, new Column("", word, word, "string"));
        String id = NewParts.columnId(prefix, word, ids);
        ids.add(id);
        added.add(new Column(id, word, wanted.label(), wanted.type()));
    }

    private int trivia(int index) {
        return index == 0
                ? Math.max(lastColumnEnd(), previousEnd())
                : rules.get(index - 1).end();
    }

    /** Annotation columns and comments may stand between the last column and the first rule. */
    private int previousEnd() {
        int first = rules.get(0).start();
        int at = first;
        while (at > 0 && Character.isWhitespace(xml.text().charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private String prefix() {
        return table().prefix();
    }

    private int tableStart() {
        return table().contentStart();
    }

    private int tableEnd() {
        return rules.isEmpty() ? table().contentEnd() : rules.get(0).start();
    }

    private Span table() {
        for (Span decision : xml.elements("decision", 0, xml.text().length())) {
            String head = xml.of(decision.start(), decision.contentStart());
            if (head.matches("(?s).*\\sid\\s*=\\s*[\"']" + Pattern.quote(file.key()) + "[\"'].*")) {
                return xml.elements("decisionTable", decision.contentStart(), decision.contentEnd())
                        .get(0);
            }
        }
        throw new IllegalStateException(file.key());
    }

    private List<Span> within(String name) {
        return xml.elements(name, tableStart(), tableEnd());
    }

    private int lastColumnEnd() {
        int end = tableStart();
        for (String name : List.of("input", "output", "annotation")) {
            for (Span span : within(name)) {
                end = Math.max(end, span.end());
            }
        }
        return end;
    }
}
