package org.lanedesk.engine.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.feel.Facts;
import org.lanedesk.engine.feel.Feel;
import org.lanedesk.engine.feel.Literals;

/** A column of results; {@code type} as DMN names it, empty for any. */
record TableOutput(String name, String type) {
    private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    /** One compiled result. */
    interface Value {
        String name();

        @Nullable
        Object of(Facts facts);
    }

    private record Constant(String name, @Nullable Object value) implements Value {
        @Override
        public @Nullable Object of(Facts facts) {
            return value;
        }
    }

    private record Computed(TableOutput output, Feel.Parsed parsed) implements Value {
        @Override
        public String name() {
            return output.name;
        }

        @Override
        public @Nullable Object of(Facts facts) {
            return output.typed(parsed.value(facts));
        }
    }

    Value value(String cell) {
        return Literals.read(cell)
                .<Value>map(literal -> new Constant(name, typed(literal)))
                .orElseGet(() -> new Computed(this, Feel.parseExpression(cell)));
    }

    private @Nullable Object typed(@Nullable Object value) {
        if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            boolean whole =
                    exact.stripTrailingZeros().scale() <= 0 && exact.abs().compareTo(MAX) <= 0;
            return switch (type) {
                case "integer" -> number.intValue();
                case "double" -> number.doubleValue();
                case "string" -> number.toString();
                default -> whole ? (Object) exact.longValue() : (Object) number.doubleValue();
            };
        }
        return value;
    }
}
