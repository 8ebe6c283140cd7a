package org.lanedesk.assignment;

import java.util.Set;
import org.lanedesk.engine.ModelCheck;
import org.springframework.stereotype.Component;

/** What the table {@code assignment} may say: its columns, and strategies that exist (A14). */
@Component
class TableCheck implements ModelCheck {
    private static final Set<String> COLUMNS = Set.of(
            "strategy",
            "person",
            "maxLoad",
            "countStatuses",
            "countChannels",
            "previousWithin",
            "skills",
            "statuses",
            "absences",
            "evenByHand",
            "waitMinutes",
            "then");
    private final Strategies strategies;

    TableCheck(Strategies strategies) {
        this.strategies = strategies;
    }

    @Override
    public boolean knowsOutput(String table, String output) {
        return !table.equals(AssignTicket.TABLE) || COLUMNS.contains(output);
    }

    @Override
    public boolean knowsValue(String table, String output, Object value) {
        return !table.equals(AssignTicket.TABLE) || !output.equals("strategy") || strategies.exists(value.toString());
    }
}
