package org.lanedesk.ticket.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.TicketOrders;
import org.lanedesk.ticket.TicketQuery;
import org.lanedesk.ticket.View;
import org.lanedesk.ticket.ViewCheck;
import org.lanedesk.ticket.Views;
import org.springframework.stereotype.Component;

/** Reads a view from JSON, whole or as a change of another, and checks it. */
@Component
class ViewEdits {
    private static final Set<String> FIELDS =
            Set.of("key", "name", "filter", "sort", "columns", "audience", "groups", "position");
    private static final Set<String> AUDIENCES = Set.of("personal", "shared", "group");
    private static final int LONGEST = 200;
    private final ViewCheck check;

    ViewEdits(ViewCheck check) {
        this.check = check;
    }

    View fresh(Map<String, Object> body, Actor actor) {
        Object wanted = body.get("key");
        String key = wanted == null ? "v" + UUID.randomUUID().toString().substring(0, 8) : wanted.toString();
        if (!key.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw Problem.invalid("key", "field.key");
        }
        if (TicketQuery.builtIn(key)) {
            throw Problem.invalid("key", "field.taken");
        }
        View blank = new View(
                key,
                new LocalizedText(Map.of()),
                Map.of(),
                List.of(),
                List.of(),
                "personal",
                List.of(),
                actor.id(),
                100,
                0);
        return changed(blank, body, actor);
    }

    /** @throws Problem 422 naming each field that is wrong, 403 for an audience beyond the person's rights */
    View changed(View old, Map<String, Object> body, Actor actor) {
        body.keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalid(name, "field.unknown", name);
                });
        View view = new View(
                old.key(),
                body.containsKey("name") ? name(body.get("name")) : old.name(),
                body.containsKey("filter") ? map(body.get("filter")) : old.filter(),
                body.containsKey("sort") ? sort(body.get("sort")) : old.sort(),
                body.containsKey("columns") ? texts("columns", body.get("columns")) : old.columns(),
                body.containsKey("audience") ? audience(body.get("audience")) : old.audience(),
                body.containsKey("groups") ? texts("groups", body.get("groups")) : old.groups(),
                old.owner(),
                body.containsKey("position") ? position(body.get("position")) : old.position(),
                old.version());
        if (view.name().values().isEmpty()) {
            throw Problem.invalid("name", "field.required");
        }
        if (!view.audience().equals("personal") && !Views.editsAll(actor)) {
            throw Problem.of(403, "auth.forbidden");
        }
        if (view.audience().equals("group") && view.groups().isEmpty()) {
            throw Problem.invalid("groups", "field.required");
        }
        List<Problem.FieldError> wrong = check.problems(view, actor);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return view;
    }

    private static LocalizedText name(@Nullable Object value) {
        Map<String, String> names = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((language, text) -> names.put(String.valueOf(language), text == null ? "" : text.toString()));
        } else if (value instanceof String text) {
            names.put("en", text);
        } else {
            throw Problem.invalid("name", value == null ? "field.required" : "field.type");
        }
        names.values().removeIf(String::isBlank);
        if (names.values().stream().anyMatch(text -> text.length() > LONGEST)) {
            throw Problem.invalid("name", "field.tooLong", LONGEST);
        }
        return new LocalizedText(names);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        if (value instanceof Map) {
            return (Map<String, Object>) value;
        }
        if (value == null) {
            return Map.of();
        }
        throw Problem.invalid("filter", "field.type");
    }

    private static List<TicketOrders.SortKey> sort(@Nullable Object value) {
        List<TicketOrders.SortKey> keys = new ArrayList<>();
        for (Object one : list("sort", value)) {
            if (!(one instanceof Map<?, ?> map) || map.get("field") == null) {
                throw Problem.invalid("sort", "field.type");
            }
            keys.add(new TicketOrders.SortKey(
                    String.valueOf(map.get("field")),
                    map.get("dir") == null ? null : map.get("dir").toString()));
        }
        return keys;
    }

    private static List<String> texts(String field, @Nullable Object value) {
        return list(field, value).stream().map(String::valueOf).toList();
    }

    private static List<?> list(String field, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.size() <= LONGEST) {
            return list;
        }
        throw Problem.invalid(field, "field.type");
    }

    private static String audience(@Nullable Object value) {
        if (value instanceof String text && AUDIENCES.contains(text)) {
            return text;
        }
        throw Problem.invalid("audience", "field.value");
    }

    private static int position(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number;
        }
        throw Problem.invalid("position", "field.type");
    }
}
