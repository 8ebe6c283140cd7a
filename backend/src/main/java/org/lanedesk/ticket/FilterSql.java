package org.lanedesk.ticket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lanedesk.field.Filter;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.SqlCondition;
import org.springframework.stereotype.Component;

/**
 * Compiles a {@link Filter} to a WHERE over the alias t. Values are parameters always; the text is made of declared
 * fields only. A filter says nothing about rights: the visibility predicate stands beside it.
 */
@Component
public class FilterSql {
    private final ListFields fields;
    private final DomainClock clock;

    FilterSql(ListFields fields, DomainClock clock) {
        this.fields = fields;
        this.clock = clock;
    }

    /**
     * @param prefix of the parameters' names, so that several filters fit into one query
     * @throws Problem 422 naming each field that is unknown or gone, and each value that does not fit
     */
    public SqlCondition compile(Filter filter, Actor actor, String prefix) {
        Map<String, Object> params = new HashMap<>();
        params.put("filterMe", actor.id());
        List<Problem.FieldError> errors = new ArrayList<>();
        TestSql tests = new TestSql(actor, clock.instant(), params, prefix);
        String sql = sql(filter, tests, errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new SqlCondition(sql, params);
    }

    private String sql(Filter filter, TestSql tests, List<Problem.FieldError> errors) {
        List<String> parts = new ArrayList<>(joined(filter.all(), tests, errors));
        if (!filter.any().isEmpty()) {
            parts.add("(" + String.join(" or ", joined(filter.any(), tests, errors)) + ")");
        }
        if (!filter.none().isEmpty()) {
            parts.add(joined(filter.none(), tests, errors).stream()
                    .map(one -> "not coalesce(" + one + ", false)")
                    .collect(Collectors.joining(" and ")));
        }
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    private List<String> joined(List<Filter.Part> parts, TestSql tests, List<Problem.FieldError> errors) {
        return parts.stream()
                .map(part -> part instanceof Filter.Part.Test test
                        ? test(test, tests, errors)
                        : "(" + sql(((Filter.Part.Nested) part).filter(), tests, errors) + ")")
                .toList();
    }

    private String test(Filter.Part.Test test, TestSql tests, List<Problem.FieldError> errors) {
        ListField field = fields.find(test.field()).orElse(null);
        if (field == null) {
            boolean custom = test.field().startsWith("fields.");
            errors.add(new Problem.FieldError(
                    test.path() + ".field", custom ? "view.fieldGone" : "field.unknown", test.field()));
            return "false";
        }
        if (!field.type().ops().contains(test.op())) {
            errors.add(new Problem.FieldError(
                    test.path() + ".op", "filter.notForField", test.op().key(), field.name()));
            return "false";
        }
        try {
            return tests.of(field, test.op(), test.value());
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            errors.add(new Problem.FieldError(test.path() + ".value", "field.type"));
            return "false";
        }
    }
}
