package org.lanedesk.ticket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.ticket.TicketOrders;
import org.lanedesk.ticket.View;

/**
 * A view as the API shows it.
 *
 * @param mine made by the caller
 * @param problems what of it no longer works: a field that is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ViewJson(
        String key,
        Map<String, String> name,
        Map<String, Object> filter,
        List<TicketOrders.SortKey> sort,
        List<String> columns,
        String audience,
        List<String> groups,
        int position,
        boolean mine,
        boolean mayEdit,
        int version,
        @Nullable List<Wrong> problems) {

    record Wrong(String field, String message) {}

    static ViewJson of(View view, boolean mine, boolean mayEdit, List<Wrong> problems) {
        return new ViewJson(
                view.key(),
                view.name().values(),
                view.filter(),
                view.sort(),
                view.columns(),
                view.audience(),
                view.groups(),
                view.position(),
                mine,
                mayEdit,
                view.version(),
                problems.isEmpty() ? null : problems);
    }
}
