package org.lanedesk.ticket.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.EditConflict;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.StatusWay;
import org.lanedesk.ticket.TagList;
import org.lanedesk.ticket.Tags;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.TicketFields;
import org.lanedesk.ticket.TicketVerbs;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/**
 * A change by hand: checks every field, merges disjoint edits of one base version, shows both values when two people
 * changed the same field. A status that belongs to the process becomes a request to it.
 */
@Component
class TicketPatch {
    private static final Map<String, TicketField> TEXTS = Map.of(
            "subject", TicketField.SUBJECT,
            "type", TicketField.TYPE,
            "priority", TicketField.PRIORITY,
            "impact", TicketField.IMPACT,
            "urgency", TicketField.URGENCY,
            "group", TicketField.GROUP,
            "line", TicketField.LINE);
    /** a year that was mistyped is no deadline */
    private static final Instant FIRST_DUE = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LAST_DUE = Instant.parse("2100-01-01T00:00:00Z");
    private final Tickets tickets;
    private final TicketVerbs verbs;
    private final EditConflict conflict;
    private final TicketFields fields;
    private final TagList tags;

    TicketPatch(Tickets tickets, TicketVerbs verbs, EditConflict conflict, TicketFields fields, TagList tags) {
        this.tickets = tickets;
        this.verbs = verbs;
        this.conflict = conflict;
        this.fields = fields;
        this.tags = tags;
    }

    void apply(long number, @Nullable String base, Map<String, Object> values, Actor actor) {
        if (base == null) {
            throw Problem.of(428, "ticket.baseMissing");
        }
        Ticket ticket = tickets.lock(number);
        Map<TicketField, @Nullable Object> wanted = read(values, ticket);
        conflict.check(ticket, base, wanted);
        custom(ticket, wanted, values.get("fields"), actor);
        if (wanted.get(TicketField.TAGS) instanceof List<?> after) {
            tags.refused(Tags.of(after), ticket.tags()).ifPresent(tag -> {
                throw Problem.invalid("tags", "tag.closed", tag);
            });
        }
        Object status = wanted.remove(TicketField.STATUS);
        TicketChange change = TicketChange.of();
        wanted.forEach(change::set);
        tickets.change(number, change, Cause.agent(actor));
        if (status != null && !status.equals(ticket.status())) {
            status(ticket, status.toString(), actor);
        }
    }

    /** Custom fields hold to what was declared, seen with everything else that this change sets. */
    private void custom(Ticket ticket, Map<TicketField, @Nullable Object> wanted, @Nullable Object given, Actor actor) {
        if (wanted.get(TicketField.FIELDS) instanceof Map<?, ?> after && given instanceof Map<?, ?> changed) {
            Map<String, Object> values = new TreeMap<>();
            after.forEach((key, value) -> values.put(String.valueOf(key), value));
            Map<String, @Nullable Object> set = new TreeMap<>();
            wanted.forEach((field, value) -> set.put(field.key(), value));
            known(ticket, changed);
            fields.check(
                    values,
                    changed.keySet().stream().map(String::valueOf).collect(Collectors.toSet()),
                    name -> set.containsKey(name) ? set.get(name) : TicketFields.fact(ticket, name),
                    actor);
        }
    }

    /** What rules and forms have brought stays and may be changed; a person's mistyped key is told. */
    private void known(Ticket ticket, Map<?, ?> changed) {
        List<Problem.FieldError> unknown = changed.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !fields.declares(key) && !ticket.fields().containsKey(key))
                .map(key -> new Problem.FieldError("fields." + key, "field.unknown", key))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
    }

    private void status(Ticket ticket, String status, Actor actor) {
        String to = tickets.statusClass(status);
        if (to == null) {
            throw Problem.invalid("status", "ticket.unknownValue", status);
        }
        if (to.equals("deferred")) {
            throw Problem.invalid("status", "ticket.deferByAction");
        }
        StatusClass wanted = StatusClass.of(to);
        String verb = StatusWay.verb(ticket.statusClass(), wanted);
        if (verb != null) {
            verbs.request(ticket.number(), verb, Map.of(), Cause.agent(actor));
            tickets.named(ticket.number(), wanted, status, Cause.agent(actor));
        } else if (wanted.live() && !verbs.offered(ticket.number()).contains("resolve")) {
            throw Problem.of(409, "ticket.statusNotNow");
        } else {
            tickets.change(ticket.number(), TicketChange.of(TicketField.STATUS, status), Cause.agent(actor));
        }
    }

    private static Map<TicketField, @Nullable Object> read(Map<String, Object> values, Ticket ticket) {
        List<Problem.FieldError> errors = new ArrayList<>();
        Map<TicketField, @Nullable Object> wanted = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            TicketField text = TEXTS.get(name);
            if (text != null || name.equals("status")) {
                text(name, text == null ? TicketField.STATUS : text, value, wanted, errors);
            } else if (name.equals("tags") && value instanceof List<?> many && many.size() <= 100) {
                errors.addAll(Tags.wrong(many));
                wanted.put(TicketField.TAGS, Tags.of(many));
            } else if (name.equals("fields") && value instanceof Map<?, ?> fields) {
                Map<String, Object> merged = new TreeMap<>(ticket.fields());
                fields.forEach((k, v) -> {
                    if (v == null) {
                        merged.remove(String.valueOf(k));
                    } else {
                        merged.put(String.valueOf(k), v);
                    }
                });
                wanted.put(TicketField.FIELDS, merged);
            } else if (name.equals("manualDueAt")) {
                due(value, wanted, errors);
            } else {
                boolean known = name.equals("tags") || name.equals("fields");
                errors.add(new Problem.FieldError(name, known ? "field.type" : "field.unknown", name));
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return wanted;
    }

    private static void text(
            String name,
            TicketField field,
            @Nullable Object value,
            Map<TicketField, @Nullable Object> wanted,
            List<Problem.FieldError> errors) {
        boolean optional = field == TicketField.IMPACT || field == TicketField.URGENCY;
        if (value == null && optional) {
            wanted.put(field, null);
        } else if (!(value instanceof String text) || text.isBlank()) {
            errors.add(new Problem.FieldError(
                    name, value instanceof String || value == null ? "field.required" : "field.type"));
        } else if (text.length() > TicketField.LONGEST) {
            errors.add(new Problem.FieldError(name, "field.tooLong", TicketField.LONGEST));
        } else {
            wanted.put(field, text.strip());
        }
    }

    private static void due(
            @Nullable Object value, Map<TicketField, @Nullable Object> wanted, List<Problem.FieldError> errors) {
        try {
            Instant at = value == null
                    ? null
                    : OffsetDateTime.parse(value.toString()).toInstant();
            if (at != null && (at.isBefore(FIRST_DUE) || at.isAfter(LAST_DUE))) {
                errors.add(new Problem.FieldError("manualDueAt", "field.value"));
            } else {
                wanted.put(TicketField.MANUAL_DUE_AT, at);
            }
        } catch (DateTimeParseException e) {
            errors.add(new Problem.FieldError("manualDueAt", "field.type"));
        }
    }
}
