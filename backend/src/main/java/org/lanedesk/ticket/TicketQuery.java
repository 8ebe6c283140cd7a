package org.lanedesk.ticket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.field.Filter;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.SqlCondition;
import org.lanedesk.shared.Visibility;
import org.springframework.stereotype.Component;

/**
 * Which tickets somebody asked for: a view, narrowed by a filter and by words, and always by what he may see. Lists,
 * counts, summaries and bulk actions all ask here, so that they agree (D34).
 */
@Component
public class TicketQuery {
    private static final String LIVE = "t.status_class in ('new', 'open', 'waiting') and not t.spam";
    private static final Map<String, String> BUILT_IN = Map.of(
            "active", LIVE,
            "new", LIVE + " and t.assignee is null",
            "mine", LIVE + " and t.assignee = :filterMe",
            "deferred", "t.status_class = 'deferred'",
            "resolved", "t.status_class in ('resolved', 'closed')",
            "spam", "t.spam",
            "all", "true");
    private final Visibility visibility;
    private final FilterSql filters;
    private final Views views;
    private final TextSearch search;
    private final Jsonb json;

    TicketQuery(Visibility visibility, FilterSql filters, Views views, TextSearch search, Jsonb json) {
        this.visibility = visibility;
        this.filters = filters;
        this.views = views;
        this.search = search;
        this.json = json;
    }

    /**
     * @param view key of a built-in or kept view
     * @param filter JSON of a {@link Filter} that narrows it; null for none
     */
    public record Asked(
            String view, @Nullable String filter, @Nullable String q) {}

    /** @param sort of the view; empty means urgency */
    public record Found(SqlCondition where, List<TicketOrders.SortKey> sort) {}

    public static boolean builtIn(String view) {
        return BUILT_IN.containsKey(view);
    }

    /** @throws Problem 422 for an unknown view, a filter that cannot be used, or words that are too many */
    public Found of(Asked asked, Actor actor) {
        List<SqlCondition> parts = new ArrayList<>();
        List<TicketOrders.SortKey> sort = List.of();
        parts.add(visibility.tickets(actor, "t"));
        String known = BUILT_IN.get(asked.view());
        if (known != null) {
            parts.add(new SqlCondition(known, Map.of("filterMe", actor.id())));
        } else {
            View view = views.find(asked.view(), actor)
                    .orElseThrow(() -> Problem.invalid("view", "ticket.noView", asked.view()));
            parts.add(where(view, actor, "v"));
            sort = view.sort();
        }
        if (asked.filter() != null && !asked.filter().isBlank()) {
            parts.add(filters.compile(Filter.read(map(asked.filter()), "filter"), actor, "f"));
        }
        if (asked.q() != null && !asked.q().isBlank()) {
            parts.add(search.matching(asked.q(), actor));
        }
        return new Found(and(parts), sort);
    }

    /** The view's own condition, without rights. */
    SqlCondition where(View view, Actor actor, String prefix) {
        return filters.compile(Filter.read(view.filter(), "filter"), actor, prefix);
    }

    private Map<String, Object> map(String text) {
        try {
            return json.map(text);
        } catch (tools.jackson.core.JacksonException e) {
            throw Problem.invalid("filter", "field.type");
        }
    }

    private static SqlCondition and(List<SqlCondition> parts) {
        Map<String, Object> params = new HashMap<>();
        List<String> texts = new ArrayList<>();
        for (SqlCondition part : parts) {
            params.putAll(part.params());
            texts.add("(" + part.sql() + ")");
        }
        return new SqlCondition(String.join(" and ", texts), params);
    }
}
