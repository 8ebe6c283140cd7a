package org.lanedesk.engine.table;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.feel.Fact;
import org.lanedesk.engine.feel.Facts;
import org.lanedesk.engine.feel.Feel;

/** A column of conditions: the name of a fact, or an expression over facts. */
public final class TableInput {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");
    private final String expression;
    private final String label;
    private final Feel.@Nullable Parsed parsed;

    TableInput(String expression, String label) {
        this.expression = expression;
        this.label = label;
        parsed = expression.isEmpty() || NAME.matcher(expression).matches() ? null : Feel.parseExpression(expression);
    }

    String expression() {
        return expression;
    }

    String label() {
        return label;
    }

    private @Nullable Object value(Facts facts) {
        return parsed == null ? facts.get(expression) : parsed.value(facts);
    }

    /** The values of all columns during one decision, each computed when first looked at. */
    public static final class Values {
        private final List<TableInput> inputs;
        private final @Nullable Fact[] values;
        private final Facts facts;

        public Values(List<TableInput> inputs, Facts facts) {
            this.inputs = inputs;
            this.facts = facts;
            values = new Fact[inputs.size()];
        }

        Fact get(int column) {
            Fact value = values[column];
            if (value == null) {
                value = new Fact(inputs.get(column).value(facts));
                values[column] = value;
            }
            return value;
        }

        Facts facts() {
            return facts;
        }
    }
}
