package org.lanedesk.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.routing.RuleColumn;
import org.lanedesk.routing.RuleColumns;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.studio.table.CellValue;
import org.lanedesk.studio.table.TableFile;
import org.lanedesk.studio.table.TableFile.Column;
import org.lanedesk.studio.table.TableLock;
import org.springframework.stereotype.Component;

/** Shows files as rule lists, with labels and choices of the facts and actions. */
@Component
class TableViews {
    private final RuleColumns columns;
    private final TableNames names;

    TableViews(RuleColumns columns, TableNames names) {
        this.columns = columns;
        this.names = names;
    }

    /** @param version in force */
    TableView of(Model model, int version, @Nullable Draft draft, List<Finding> problems, Map<String, Integer> hits) {
        TableFile file = TableFile.read(model.content(), model.key());
        return new TableView(
                file.key(),
                names.of(file.key(), file.name()),
                version,
                draft == null ? model.version() : draft.base(),
                draft != null,
                draft == null ? 0 : draft.revision(),
                draft == null ? null : draft.updatedAt(),
                draft == null ? null : draft.authorName(),
                file.hitPolicy(),
                model.content(),
                file.inputs().stream().map(this::input).toList(),
                file.outputs().stream().map(this::output).toList(),
                rows(file, hits),
                problems);
    }

    private List<TableView.Row> rows(TableFile file, Map<String, Integer> hits) {
        String locked = TableLock.of(file);
        List<TableView.Row> rows = new ArrayList<>();
        for (TableFile.Row row : file.rows()) {
            Map<String, String> when = new LinkedHashMap<>();
            for (int i = 0; i < file.inputs().size(); i++) {
                if (!row.when().get(i).isEmpty()) {
                    when.put(file.inputs().get(i).id(), row.when().get(i));
                }
            }
            Map<String, Object> then = new LinkedHashMap<>();
            for (int i = 0; i < file.outputs().size(); i++) {
                Object value = CellValue.of(row.then().get(i));
                if (value != null) {
                    then.put(file.outputs().get(i).id(), value);
                }
            }
            rows.add(new TableView.Row(
                    row.id(),
                    row.name(),
                    row.enabled(),
                    when,
                    then,
                    row.id().equals(locked),
                    hits.getOrDefault(row.id(), 0)));
        }
        return rows;
    }

    private TableView.Input input(Column column) {
        Optional<RuleColumn> fact = columns.fact(column.word());
        return new TableView.Input(
                column.id(),
                column.word(),
                label(column, fact),
                fact.map(RuleColumn::type).orElse(column.type()),
                fact.map(RuleColumn::options).orElse(List.of()));
    }

    private TableView.Output output(Column column) {
        Optional<RuleColumn> action = columns.action(column.word());
        boolean plain = action.isEmpty() || action.get().options().isEmpty();
        return new TableView.Output(
                column.id(),
                column.word(),
                label(column, action),
                plain && !column.type().isEmpty()
                        ? column.type()
                        : action.map(RuleColumn::type).orElse(column.type()),
                action.map(RuleColumn::options).orElse(List.of()),
                action.map(RuleColumn::addsUp).orElse(false));
    }

    private static LocalizedText label(Column column, Optional<RuleColumn> known) {
        String own = column.label().isBlank() ? column.word() : column.label();
        return known.map(RuleColumn::label).orElse(LocalizedText.of(own));
    }
}
