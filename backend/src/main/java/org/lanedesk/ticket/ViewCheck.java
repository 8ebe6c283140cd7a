package org.lanedesk.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lanedesk.field.Filter;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;

/** Whether a view can be shown: fields that exist, values that fit (issue "a view over a deleted field"). */
@Component
public class ViewCheck {
    private static final int MOST_COLUMNS = 20;
    // columns beside the fields themselves
    private static final Set<String> FURTHER = Set.of("lastMessage", "actions");
    private final FilterSql filters;
    private final TicketOrders orders;
    private final ListFields fields;

    ViewCheck(FilterSql filters, TicketOrders orders, ListFields fields) {
        this.filters = filters;
        this.orders = orders;
        this.fields = fields;
    }

    /** @return what is wrong; empty when all is well */
    public List<Problem.FieldError> problems(View view, Actor actor) {
        List<Problem.FieldError> wrong = new ArrayList<>();
        collect(wrong, () -> filters.compile(Filter.read(view.filter(), "filter"), actor, "v"));
        collect(wrong, () -> orders.of(view.sort(), "sort"));
        for (int i = 0; i < view.columns().size(); i++) {
            String column = view.columns().get(i);
            if (!FURTHER.contains(column) && fields.find(column).isEmpty()) {
                boolean custom = column.startsWith("fields.");
                wrong.add(new Problem.FieldError(
                        "columns[" + i + "]", custom ? "view.fieldGone" : "field.unknown", column));
            }
        }
        if (view.columns().size() > MOST_COLUMNS) {
            wrong.add(new Problem.FieldError("columns", "filter.tooMany", MOST_COLUMNS));
        }
        return wrong;
    }

    private static void collect(List<Problem.FieldError> wrong, Runnable check) {
        try {
            check.run();
        } catch (Problem problem) {
            wrong.addAll(problem.errors());
        }
    }
}
