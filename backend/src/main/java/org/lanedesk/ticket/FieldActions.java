package org.lanedesk.ticket;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanedesk.settings.Lines;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The actions that set one field of the ticket. */
@Configuration(proxyBeanMethods = false)
class FieldActions {
    @Bean
    TicketAction setPriority(Tickets tickets) {
        return new SetField(tickets, TicketField.PRIORITY, "Priority", "Приоритет", "Priorytet");
    }

    @Bean
    TicketAction setType(Tickets tickets) {
        return new SetField(tickets, TicketField.TYPE, "Type", "Тип", "Typ");
    }

    @Bean
    TicketAction setSubject(Tickets tickets) {
        return new SetField(tickets, TicketField.SUBJECT, "Subject", "Тема", "Temat");
    }

    @Bean
    TicketAction setStatus(Tickets tickets, ApplicationEventPublisher events) {
        return new SetStatus(tickets, events);
    }

    @Bean
    TicketAction setImpact(Tickets tickets) {
        return new SetField(tickets, TicketField.IMPACT, "Impact", "Влияние", "Wpływ");
    }

    @Bean
    TicketAction setUrgency(Tickets tickets) {
        return new SetField(tickets, TicketField.URGENCY, "Urgency", "Срочность", "Pilność");
    }

    /** {@code common} means the default queue of the ticket's line. */
    @Bean
    TicketAction setGroup(Tickets tickets, Lines lines) {
        return new SetField(tickets, TicketField.GROUP, "Group", "Группа", "Grupa") {
            @Override
            public Map<String, Object> apply(ActionContext context, Object value) {
                if (!value.equals("common")) {
                    return super.apply(context, value);
                }
                String line = tickets.get(context.ticketNumber()).line();
                String common = line == null ? null : lines.get(line).defaultGroup();
                return common == null ? Map.of() : super.apply(context, common);
            }
        };
    }

    /** Adds tags (comma or list); those that are there stay. */
    @Bean
    TicketAction addTags(Tickets tickets, TagList known) {
        return new SetField(tickets, TicketField.TAGS, "Tags", "Метки", "Etykiety") {
            @Override
            public boolean addsUp() {
                return true;
            }

            @Override
            public Map<String, Object> apply(ActionContext context, Object value) {
                TreeSet<String> tags =
                        new TreeSet<>(tickets.get(context.ticketNumber()).tags());
                if (known.refused(Tags.of(value), tags).isPresent()) {
                    return Map.of("warning", "tag.closed");
                }
                tags.addAll(Tags.of(value));
                return super.apply(context, java.util.List.copyOf(tags));
            }
        };
    }

    @Bean
    TicketAction removeTags(Tickets tickets) {
        return new SetField(tickets, TicketField.TAGS, "Remove tags", "Убрать метки", "Usuń etykiety") {
            @Override
            public String key() {
                return "removeTags";
            }

            @Override
            public boolean addsUp() {
                return true;
            }

            @Override
            public Map<String, Object> apply(ActionContext context, Object value) {
                TreeSet<String> tags =
                        new TreeSet<>(tickets.get(context.ticketNumber()).tags());
                tags.removeAll(Tags.of(value));
                return super.apply(context, java.util.List.copyOf(tags));
            }
        };
    }

    /** Sets custom fields: a context {@code {region: "EU"}}; what does not fit its field is left out with a warning. */
    @Bean
    TicketAction setFields(Tickets tickets, TicketFields custom) {
        return new SetField(tickets, TicketField.FIELDS, "Fields", "Поля", "Pola") {
            @Override
            public Map<String, Object> apply(ActionContext context, Object value) {
                Map<String, Object> fields =
                        new TreeMap<>(tickets.get(context.ticketNumber()).fields());
                @Nullable String refused = check(value);
                if (refused != null) {
                    return Map.of("warning", refused);
                }
                ((Map<?, ?>) value).forEach((k, v) -> fields.put(String.valueOf(k), v));
                return super.apply(context, fields);
            }

            @Override
            public @Nullable String check(Object value) {
                return value instanceof Map<?, ?> all
                        ? all.entrySet().stream()
                                .map(e -> custom.wrong(String.valueOf(e.getKey()), e.getValue()))
                                .filter(java.util.Objects::nonNull)
                                .findFirst()
                                .orElse(null)
                        : "field.type";
            }
        };
    }

    /** One field, one action; a value that names nothing we have becomes a warning, never an error (A45). */
    static class SetField implements TicketAction {
        final Tickets tickets;
        private final TicketField field;
        private final LocalizedText label;

        SetField(Tickets tickets, TicketField field, String en, String ru, String pl) {
            this.tickets = tickets;
            this.field = field;
            this.label = new LocalizedText(Map.of("en", en, "ru", ru, "pl", pl));
        }

        @Override
        public String key() {
            return field.key();
        }

        @Override
        public LocalizedText label() {
            return label;
        }

        @Override
        public String valueType() {
            return field.key();
        }

        @Override
        public @Nullable String check(Object value) {
            return switch (field) {
                case TAGS, FIELDS -> null;
                default ->
                    !(value instanceof String text)
                            ? "field.type"
                            : text.length() > TicketField.LONGEST ? "field.tooLong" : null;
            };
        }

        @Override
        public Map<String, Object> apply(ActionContext context, Object value) {
            Object was = field.of(tickets.get(context.ticketNumber()));
            if (value.equals(was)) {
                return Map.of();
            }
            String wrong = check(value);
            if (wrong != null) {
                return Map.of("warning", wrong);
            }
            @Nullable String missing = Targets.missing(tickets, field, value);
            if (missing != null) {
                return Map.of("warning", missing);
            }
            try {
                tickets.change(context.ticketNumber(), TicketChange.of(field, value), context.cause());
            } catch (Problem refused) {
                return Map.of("warning", refused.code());
            }
            return was == null ? Map.of("after", value) : Map.of("before", was, "after", value);
        }
    }
}
