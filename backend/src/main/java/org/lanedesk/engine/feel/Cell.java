package org.lanedesk.engine.feel;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A compiled condition of a table. */
@FunctionalInterface
public interface Cell {
    /** @return null, as FEEL says, when the value cannot be compared; that is no match, and so is its negation */
    @Nullable
    Boolean test(Fact value, Facts facts);

    /** The empty cell. */
    Cell ALWAYS = (value, facts) -> Boolean.TRUE;

    /** One simple condition over one value; a list meets it when one of its items does. */
    interface Simple extends Cell {
        @Nullable
        Boolean one(@Nullable Object value);

        @Override
        default @Nullable Boolean test(Fact fact, Facts facts) {
            if (fact.value() instanceof Collection<?> items) {
                return items.stream().anyMatch(item -> Boolean.TRUE.equals(one(item)));
            }
            return one(fact.value());
        }
    }

    static Simple equal(@Nullable Object literal) {
        return value -> {
            if (value == null || literal == null) {
                return value == literal;
            }
            return Plain.same(value, literal);
        };
    }

    /** @param low order below which the value fails, high above which; as compareTo answers */
    static Simple ordered(Object literal, java.util.function.IntPredicate order) {
        return value -> {
            Integer found = value == null ? null : Plain.compare(value, literal);
            return found == null ? null : (Boolean) order.test(found);
        };
    }

    static Simple oneOf(Set<String> texts) {
        return value -> value == null ? (Boolean) false : value instanceof String ? texts.contains(value) : null;
    }

    static Simple both(Simple a, Simple b) {
        return value -> {
            Boolean x = a.one(value);
            Boolean y = b.one(value);
            return x == null || y == null ? null : (Boolean) (x && y);
        };
    }

    static Cell words(WordTest test) {
        return (fact, facts) -> test.matches(fact.words());
    }

    static Cell any(List<Cell> cells) {
        return cells.size() == 1
                ? cells.get(0)
                : (fact, facts) -> {
                    Boolean result = false;
                    for (Cell cell : cells) {
                        Boolean one = cell.test(fact, facts);
                        if (Boolean.TRUE.equals(one)) {
                            return true;
                        }
                        result = one == null ? null : result;
                    }
                    return result;
                };
    }

    static Cell all(List<Cell> cells) {
        return (fact, facts) -> cells.stream().allMatch(c -> Boolean.TRUE.equals(c.test(fact, facts)));
    }

    static Cell not(Cell cell) {
        return (fact, facts) -> {
            Boolean result = cell.test(fact, facts);
            return result == null ? null : (Boolean) !result;
        };
    }
}
