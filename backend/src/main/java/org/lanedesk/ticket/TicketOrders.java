package org.lanedesk.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.TicketOrder.Key;
import org.springframework.stereotype.Component;

/** Reads orders as the API and views write them: {@code urgency}, or {@code priority:desc,createdAt}. */
@Component
public class TicketOrders {
    private static final int MOST = 5;
    private static final Key NUMBER = new Key("t.number", false, "int8", false);
    private static final Key LATEST = new Key("t.number", true, "int8", false);
    private static final Key CREATED = new Key("t.created_at", false, "timestamptz", false);
    // late, warned, due soonest, priority, age: as the indexes of the queues are built (C37, D30)
    private static final List<Key> URGENCY = List.of(
            new Key("t.due_rank", true, "int2", false),
            new Key("t.due_at", false, "timestamptz", true),
            new Key("t.priority_rank", true, "int4", false),
            CREATED,
            NUMBER);
    private static final Map<String, List<Key>> NAMED = Map.of(
            "urgency", URGENCY,
            "newest", List.of(LATEST),
            "oldest", List.of(NUMBER),
            "updated", List.of(new Key("t.updated_at", true, "timestamptz", false), LATEST),
            "return", List.of(new Key("t.deferred_until", false, "timestamptz", true), NUMBER));
    private final ListFields fields;

    TicketOrders(ListFields fields) {
        this.fields = fields;
    }

    /** One key of a view's order. */
    public record SortKey(String field, @Nullable String dir) {}

    /** @throws Problem 422 for an unknown field */
    public TicketOrder of(String text) {
        if (NAMED.containsKey(text)) {
            return new TicketOrder(NAMED.get(text));
        }
        List<SortKey> keys = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            String[] parts = one.strip().split(":", -1);
            keys.add(new SortKey(parts[0], parts.length > 1 ? parts[1] : null));
        }
        return of(keys, "sort");
    }

    /** @param path for refusals; no keys at all mean urgency */
    public TicketOrder of(List<SortKey> sort, String path) {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < sort.size(); i++) {
            keys.addAll(keys(sort.get(i), path));
        }
        if (sort.size() > MOST) {
            throw Problem.invalid(path, "field.tooLong", MOST);
        }
        if (keys.isEmpty()) {
            return new TicketOrder(URGENCY);
        }
        if (!keys.contains(NUMBER) && !keys.contains(LATEST)) {
            keys.add(NUMBER);
        }
        return new TicketOrder(keys);
    }

    private List<Key> keys(SortKey sort, String path) {
        boolean down = "desc".equals(sort.dir());
        if (sort.dir() != null && !down && !sort.dir().equals("asc")) {
            throw Problem.invalid(path, "view.dir", sort.dir());
        }
        if (sort.field().equals("urgency")) {
            return URGENCY;
        }
        ListField field = fields.find(sort.field()).orElse(null);
        if (field == null && sort.field().startsWith("fields.")) {
            throw Problem.invalid(path, "view.fieldGone", sort.field());
        }
        if (field == null || field.order() == null) {
            throw Problem.invalid(path, "ticket.noSort", sort.field());
        }
        return List.of(new Key(field.order(), down, field.cast(), field.nullable()));
    }
}
