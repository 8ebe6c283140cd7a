package org.lanedesk.studio.table;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.feel.Facts;
import org.lanedesk.engine.feel.Feel;
import org.lanedesk.engine.feel.FeelError;
import org.lanedesk.routing.RuleColumns;
import org.springframework.stereotype.Component;

/** What the results of a table lead to, as far as a cell says it without asking for a fact. */
@Component
class ResultCheck {
    private static final Set<String> MAY_BE_ZERO = Set.of("delayMinutes", "warnMinutes");
    /** codes that a value can still grow out of: what it names may be made later, and the action then only warns (A45) */
    private static final Set<String> LATER = Set.of("field.noSuch", "assignment.noTarget", "targetGone");

    private final RuleColumns columns;

    ResultCheck(RuleColumns columns) {
        this.columns = columns;
    }

    /** @param args of the words of the code */
    record Fault(String code, boolean error, Object... args) {}

    /** @param table the key of the decision */
    Optional<Fault> check(String table, String output, String cell) {
        if (cell.isBlank()) {
            return Optional.empty();
        }
        if (output.equals("defer") && Set.of("incoming", "changed").contains(table)) {
            return Optional.of(new Fault("studio.deferNotHere", false));
        }
        Object value = plain(cell);
        if (value == null) {
            return Optional.empty();
        }
        if (output.endsWith("Minutes") && value instanceof Number minutes) {
            int least = MAY_BE_ZERO.contains(output) ? 0 : 1;
            return minutes.doubleValue() < least
                    ? Optional.of(new Fault("studio.tooSmall", true, cell, String.valueOf(least)))
                    : Optional.empty();
        }
        if (output.equals("schedule") && value instanceof String key) {
            return columns.schedules().contains(key)
                    ? Optional.empty()
                    : Optional.of(new Fault("studio.scheduleUnknown", false, key));
        }
        return Optional.ofNullable(columns.wrong(output, value))
                .map(code -> new Fault(code, !LATER.contains(code), String.valueOf(500)));
    }

    /** @return null for what depends on facts, or cannot be computed */
    private static @Nullable Object plain(String cell) {
        try {
            Object value = Feel.parseExpression(cell).value(new Facts(Map.of()));
            return value instanceof Collection<?> many && many.contains(null) ? null : value;
        } catch (FeelError e) {
            return null;
        }
    }
}
