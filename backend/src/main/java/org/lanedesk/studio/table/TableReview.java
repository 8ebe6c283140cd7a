package org.lanedesk.studio.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.feel.Cells;
import org.lanedesk.engine.feel.Feel;
import org.lanedesk.engine.feel.FeelError;
import org.lanedesk.engine.feel.FeelFunctions;
import org.lanedesk.routing.RuleColumn;
import org.lanedesk.routing.RuleColumns;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.studio.Finding;
import org.lanedesk.studio.StudioWords;
import org.lanedesk.studio.table.TableFile.Column;
import org.lanedesk.studio.table.TableFile.Row;
import org.springframework.stereotype.Component;

/** Reads a table as a manager would and says what is wrong with it, cell by cell. */
@Component
public class TableReview {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");
    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private final RuleColumns columns;
    private final ResultCheck results;
    private final StudioWords words;

    TableReview(RuleColumns columns, ResultCheck results, StudioWords words) {
        this.columns = columns;
        this.results = results;
        this.words = words;
    }

    /**
     * @param live the version in force, whose columns are all known; null for a new table
     * @param desk one of the desk's own tables, where facts and actions must be known
     */
    public List<Finding> check(TableFile file, @Nullable TableFile live, boolean desk) {
        Collector found = new Collector(file, words);
        Set<String> known = new HashSet<>();
        if (live != null) {
            live.inputs().forEach(c -> known.add("?" + c.word()));
            live.outputs().forEach(c -> known.add("!" + c.word()));
        }
        for (Column input : file.inputs()) {
            boolean fact = known.contains("?" + input.word())
                    || input.word().startsWith("fields.")
                    || columns.fact(input.word()).isPresent()
                    || !NAME.matcher(input.word()).matches();
            if (!fact) {
                found.column(input, "inputs", "studio.factUnknown", desk, input.word());
            }
        }
        for (Column output : file.outputs()) {
            if (!known.contains("!" + output.word())
                    && columns.action(output.word()).isEmpty()) {
                found.column(output, "outputs", "studio.actionUnknown", desk, output.word());
            }
        }
        List<RuleColumn> facts = file.inputs().stream()
                .map(i -> columns.fact(i.word()).orElse(NONE))
                .toList();
        List<RuleColumn> actions = file.outputs().stream()
                .map(o -> columns.action(o.word()).orElse(NONE))
                .toList();
        for (int i = 0; i < file.rows().size(); i++) {
            row(found, file, i, facts, actions);
        }
        if (live != null) {
            locked(found, file, live);
        }
        if (desk) {
            meanings(found, file, actions);
        }
        new Hidden(file).rows().forEach((row, by) -> found.row(row, null, "studio.rowHidden", false, row + 1, by + 1));
        return found.all();
    }

    private static final RuleColumn NONE = new RuleColumn("", "", LocalizedText.of(""), List.of(), false);

    private void row(Collector found, TableFile file, int index, List<RuleColumn> facts, List<RuleColumn> actions) {
        Row row = file.rows().get(index);
        boolean acts = false;
        for (int i = 0; i < file.inputs().size(); i++) {
            condition(found, index, file.inputs().get(i), row.when().get(i), facts.get(i));
        }
        for (int i = 0; i < file.outputs().size(); i++) {
            String cell = row.then().get(i);
            acts |= !cell.isEmpty() && !cell.equals("\"continue\"");
            result(found, index, file.outputs().get(i), cell, actions.get(i));
        }
        if (!acts) {
            found.row(index, null, "studio.rowNoAction", true, index + 1);
        }
    }

    private void condition(Collector found, int index, Column column, String cell, RuleColumn fact) {
        if (cell.isEmpty()) {
            return;
        }
        if (feel(found, index, column, cell, () -> Cells.functions(cell))
                && TEXTS.matcher(cell).matches()) {
            String type = fact.type().isEmpty() ? column.type() : fact.type();
            if (type.equals("boolean") || type.equals("number")) {
                found.cell(index, column, "when", "studio.cellType", true, cell, words.of("studio.type." + type));
            }
            options(found, index, column, "when", cell, fact);
        }
    }

    private void result(Collector found, int index, Column column, String cell, RuleColumn action) {
        if (cell.isEmpty()) {
            return;
        }
        if (!feel(found, index, column, cell, () -> Feel.parseExpression(cell).functions())) {
            return;
        }
        boolean number = Set.of("integer", "long", "double", "number").contains(column.type());
        boolean text = cell.startsWith("\"");
        if (text && (number || column.type().equals("boolean"))) {
            String type = number ? "number" : "boolean";
            found.cell(index, column, "then", "studio.cellType", true, cell, words.of("studio.type." + type));
        }
        if (TEXTS.matcher(cell).matches()) {
            options(found, index, column, "then", cell, action);
        }
    }

    /** In other tables a column may have the name of an action and mean something else. */
    private void meanings(Collector found, TableFile file, List<RuleColumn> actions) {
        for (int row = 0; row < file.rows().size(); row++) {
            for (int i = 0; i < file.outputs().size(); i++) {
                int index = row;
                Column column = file.outputs().get(i);
                String cell = file.rows().get(row).then().get(i);
                // said already, with the choices of the column
                boolean chosen = TEXTS.matcher(cell).matches()
                        && !actions.get(i).options().isEmpty();
                results.check(file.key(), column.word(), cell)
                        .filter(fault -> fault.error() || !chosen)
                        .ifPresent(
                                fault -> found.cell(index, column, "then", fault.code(), fault.error(), fault.args()));
            }
        }
    }

    private void options(Collector found, int index, Column column, String side, String cell, RuleColumn of) {
        if (of.options().isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        of.options().forEach(o -> known.add(o.value()));
        for (Matcher text = TEXT.matcher(cell); text.find(); ) {
            if (!known.contains(text.group(1))) {
                // somebody may add it later: a warning, as the action itself only warns (A45)
                found.cell(index, column, side, "studio.valueUnknown", false, text.group(1));
            }
        }
    }

    private boolean feel(Collector found, int index, Column column, String cell, Supplier<Set<String>> functions) {
        String side = found.side(column);
        try {
            Set<String> unknown = new TreeSet<>(functions.get());
            unknown.removeAll(FeelFunctions.names());
            if (!unknown.isEmpty()) {
                found.cell(index, column, side, "gate.function", true, String.join(", ", unknown));
            }
            return unknown.isEmpty();
        } catch (FeelError e) {
            found.cell(index, column, side, "gate.feel", true, String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** The last row of the incoming rules catches everything, so that no ticket is lost (DESIGN §4.6). */
    private void locked(Collector found, TableFile file, TableFile live) {
        String locked = TableLock.of(live);
        if (locked == null) {
            return;
        }
        int last = file.rows().size() - 1;
        Row row = last < 0 ? null : file.rows().get(last);
        boolean kept = row != null
                && row.id().equals(locked)
                && row.enabled()
                && row.when().stream().allMatch(String::isEmpty)
                && row.then().stream().anyMatch(c -> !c.isEmpty());
        if (!kept) {
            List<Row> was = live.rows();
            found.row(
                    Math.max(last, 0),
                    null,
                    "studio.lastRow",
                    true,
                    was.get(was.size() - 1).name());
        }
    }

    /** Collects findings with their places. */
    private static final class Collector {
        private final List<Finding> all = new ArrayList<>();
        private final TableFile file;
        private final StudioWords words;

        Collector(TableFile file, StudioWords words) {
            this.file = file;
            this.words = words;
        }

        List<Finding> all() {
            return all;
        }

        String side(Column column) {
            return file.inputs().contains(column) ? "when" : "then";
        }

        void column(Column column, String side, String code, boolean error, Object... args) {
            add(column.id(), null, null, column.word(), side + '.' + column.word(), code, error, args);
        }

        void row(int row, @Nullable String column, String code, boolean error, Object... args) {
            Row of = row < file.rows().size() ? file.rows().get(row) : null;
            String id = of == null ? null : of.id();
            add(id, of == null ? null : of.name(), row + 1, column, "rows[" + row + ']', code, error, args);
        }

        void cell(int row, Column column, String side, String code, boolean error, Object... args) {
            Row of = file.rows().get(row);
            String field = "rows[" + row + "]." + side + '.' + column.word();
            add(of.id(), of.name(), row + 1, column.word(), field, code, error, args);
        }

        private void add(
                @Nullable String element,
                @Nullable String name,
                @Nullable Integer row,
                @Nullable String column,
                String field,
                String code,
                boolean error,
                Object... args) {
            if (all.size() < 500) {
                String where = row == null
                        ? ""
                        : words.of("studio.inRow", String.valueOf(row), name == null ? "" : name) + " ";
                all.add(new Finding(
                        null,
                        element,
                        name,
                        row,
                        column,
                        field,
                        code,
                        where + words.of(code, args),
                        error ? Finding.ERROR : Finding.WARNING));
            }
        }
    }
}
