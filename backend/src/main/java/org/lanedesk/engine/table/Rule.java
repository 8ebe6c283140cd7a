package org.lanedesk.engine.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.engine.Decision;
import org.lanedesk.engine.feel.Cell;
import org.lanedesk.engine.feel.Fact;

/** One row: conditions (empty cells left out) and what follows from them; {@code index} from 1, switched-off rows counted. */
public record Rule(int index, String id, String name, List<Condition> conditions, List<TableOutput.Value> results) {

    record Condition(int column, TableInput input, String text, Cell cell) {}

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
