package org.lanedesk.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Decision;
import org.lanedesk.engine.DecisionTable;
import org.lanedesk.engine.Decisions;
import org.lanedesk.ticket.TicketEvent;
import org.springframework.stereotype.Component;

/**
 * Who changed something decides which rules see it: what a rule changed is seen only by rows whose cell "changed by" says
 * so, with "rule" or "anyone" (A42, DESIGN §4 "How a rule table decides" 3).
 */
@Component
public class ChangedBy {
    private static final String COLUMN = "changedBy";
    private static final List<String> RULE = List.of("rule", "anyone");
    private final Decisions decisions;

    ChangedBy(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @return whether a row of the table wants to see what rules changed */
    public boolean seesRules(String table) {
        return decisions.asks(table, COLUMN, RULE);
    }

    Decision decide(String table, Map<String, Object> facts, @Nullable TicketEvent event) {
        if (event == null) {
            return decisions.decide(table, facts);
        }
        String by = event.cause().changedBy();
        Map<String, Object> seen = new LinkedHashMap<>(facts);
        seen.put(COLUMN, List.of(by, "anyone"));
        Decision found =
                by.equals("rule") ? decisions.decideAsking(table, seen, COLUMN) : decisions.decide(table, seen);
        return new Decision(
                found.table(),
                found.version(),
                java.util.Collections.unmodifiableMap(facts),
                found.rows().stream().map(row -> shown(row, by)).toList(),
                found.outputs());
    }

    /** As {@link #decide(String, Map, TicketEvent)}, over logged facts by a table that need not be in force. */
    static Decision again(DecisionTable table, int version, Map<String, Object> facts) {
        if (!(facts.get(COLUMN) instanceof String by)) {
            return table.decide(version, facts);
        }
        Map<String, Object> seen = new LinkedHashMap<>(facts);
        seen.put(COLUMN, List.of(by, "anyone"));
        return by.equals("rule") ? table.decide(version, seen, COLUMN) : table.decide(version, seen);
    }

    /** The log names who it was, not the words that a cell may say for him. */
    private static Decision.Row shown(Decision.Row row, String by) {
        Decision.Failed failed = row.failed();
        return failed == null || !failed.column().equals(COLUMN)
                ? row
                : new Decision.Row(
                        row.index(),
                        row.id(),
                        row.name(),
                        row.matched(),
                        row.cut(),
                        new Decision.Failed(failed.column(), failed.label(), failed.cell(), by),
                        row.outputs());
    }
}
