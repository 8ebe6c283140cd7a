package org.lanedesk.engine.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.engine.Decision;
import org.lanedesk.engine.feel.Cell;
import org.lanedesk.engine.feel.Fact;
import org.lanedesk.engine.feel.Facts;

/** One row: conditions (empty cells left out) and what follows from them; {@code index} from 1, switched-off rows counted. */
public record Rule(int index, String id, String name, List<Condition> conditions, List<TableOutput.Value> results) {

    record Condition(int column, TableInput input, String text, Cell cell) {}

    /** @return whether the row has a condition in this column */
    public boolean asks(String column) {
        return conditions.stream().anyMatch(c -> c.input.expression().equals(column));
    }

    /** @return whether the row has a condition in this column, and the value meets it */
    public boolean asks(String column, Object value) {
        Fact fact = new Fact(value);
        Facts none = new Facts(Map.of());
        return conditions.stream()
                .anyMatch(c -> c.input.expression().equals(column) && Boolean.TRUE.equals(c.cell.test(fact, none)));
    }

    public Decision.Row decide(TableInput.Values values, boolean cut) {
        for (Condition condition : conditions) {
            Fact fact = values.get(condition.column);
            if (!Boolean.TRUE.equals(condition.cell.test(fact, values.facts()))) {
                var failed = new Decision.Failed(
                        condition.input.expression(), condition.input.label(), condition.text, fact.value());
                return new Decision.Row(index, id, name, false, false, failed, Map.of());
            }
        }
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (TableOutput.Value result : results) {
            Object value = result.of(values.facts());
            if (value != null) {
                outputs.put(result.name(), value);
            }
        }
        return new Decision.Row(index, id, name, true, cut, null, java.util.Collections.unmodifiableMap(outputs));
    }
}
