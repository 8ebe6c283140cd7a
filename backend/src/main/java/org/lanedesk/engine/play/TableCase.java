package org.lanedesk.engine.play;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Decision;
import org.lanedesk.engine.DecisionTable;

/**
 * One example of a table.
 *
 * @param expect column → the value of the first row that sets it; a column with nothing expects that no row does
 * @param matched ids (with or without {@code rule_}) or names of the rows that take effect, in order
 * @param outputs of these rows; only the columns named are compared
 */
public record TableCase(
        String name,
        String table,
        Map<String, Object> given,
        @Nullable Map<String, Object> expect,
        @Nullable List<String> matched,
        @Nullable List<Object> outputs) {

    /** @return null when the table answers as written */
    public @Nullable String failure(Function<String, byte @Nullable []> files) {
        byte[] dmn = files.apply(table);
        if (dmn == null) {
            return "there is no table " + table;
        }
        Decision decision = DecisionTable.read(dmn, table).decide(0, given);
        String rows = matched == null ? null : rows(decision, matched);
        if (rows != null) {
            return rows;
        }
        if (expect != null) {
            Map<String, Object> first = new LinkedHashMap<>();
            decision.outputs().forEach(o -> o.forEach(first::putIfAbsent));
            String difference = Same.difference(expect, first);
            if (difference != null) {
                return difference;
            }
        }
        return outputs == null ? null : outputs(decision, outputs);
    }

    private static @Nullable String rows(Decision decision, List<String> wanted) {
        List<Decision.Row> found = decision.applied();
        boolean same = found.size() == wanted.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            String row = wanted.get(i);
            same = row.equals(found.get(i).id())
                    || ("rule_" + row).equals(found.get(i).id())
                    || row.equals(found.get(i).name());
        }
        return same ? null : "matched " + found.stream().map(Decision.Row::id).toList() + ", expected " + wanted;
    }

    private static @Nullable String outputs(Decision decision, List<Object> wanted) {
        if (wanted.size() != decision.outputs().size()) {
            return "outputs " + decision.outputs() + ", expected " + wanted;
        }
        for (int i = 0; i < wanted.size(); i++) {
            String difference = Same.difference(
                    CaseFile.map(wanted.get(i), "an output"), decision.outputs().get(i));
            if (difference != null) {
                return "row " + (i + 1) + ": " + difference;
            }
        }
        return null;
    }
}
