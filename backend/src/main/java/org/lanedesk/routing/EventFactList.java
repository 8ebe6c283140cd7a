package org.lanedesk.routing;

import static org.lanedesk.routing.TicketFactList.fact;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.Message;
import org.lanedesk.session.NewText;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketField;

/** Facts of what happened: the event, its message, the values before and after. */
final class EventFactList {
    private static final List<TicketField> COMPARED = List.of(
            TicketField.STATUS,
            TicketField.PRIORITY,
            TicketField.GROUP,
            TicketField.ASSIGNEE,
            TicketField.TYPE,
            TicketField.TAGS);

    private EventFactList() {}

    static List<Fact> all() {
        Stream<Fact> own = Stream.of(
                fact(
                        "event",
                        "string",
                        "Event",
                        "Событие",
                        "Zdarzenie",
                        s -> s.event() == null ? null : s.event().type()),
                fact(
                        "changedBy",
                        "string",
                        "Changed by",
                        "Кем изменено",
                        "Zmienione przez",
                        s -> s.event() == null ? null : s.event().cause().changedBy()),
                fact(
                        "depth",
                        "number",
                        "Depth",
                        "Глубина",
                        "Głębokość",
                        s -> s.event() == null ? null : s.event().cause().depth()),
                fact(
                        "actor",
                        "string",
                        "Who did it",
                        "Кто это сделал",
                        "Kto to zrobił",
                        s -> s.event() == null ? null : s.event().cause().name()),
                fact(
                        "message.automatic",
                        "boolean",
                        "Written by a machine",
                        "Написано машиной",
                        "Napisane przez maszynę",
                        s -> of(s, (m, x) -> m.automatic())),
                fact(
                        "message.text",
                        "string",
                        "Text",
                        "Текст",
                        "Treść",
                        s -> of(s, (m, x) -> NewText.ownWords(m.text()))),
                fact("message.from", "string", "From", "От кого", "Od", s -> of(s, (m, x) -> m.from())),
                fact("message.to", "list", "To", "Кому", "Do", s -> of(s, (m, x) -> m.to())),
                fact(
                        "message.attachments",
                        "number",
                        "Number of files",
                        "Число файлов",
                        "Liczba plików",
                        s -> of(s, (m, x) -> m.attachments().size())),
                fact(
                        "session.state",
                        "string",
                        "Conversation",
                        "Диалог",
                        "Rozmowa",
                        s -> s.session() == null ? null : s.session().state()),
                fact(
                        "session.createdBy",
                        "string",
                        "Conversation begun by",
                        "Кто начал диалог",
                        "Kto zaczął rozmowę",
                        s -> s.session() == null ? null : s.session().createdBy()));
        Stream<Fact> changes = COMPARED.stream()
                .flatMap(f -> Stream.of(
                        fact(
                                "old." + f.key(),
                                type(f),
                                name(f, "en") + " before",
                                name(f, "ru") + " до изменения",
                                name(f, "pl") + " przed zmianą",
                                s -> change(s.event(), f, true)),
                        fact(
                                "new." + f.key(),
                                type(f),
                                name(f, "en") + " after",
                                name(f, "ru") + " после изменения",
                                name(f, "pl") + " po zmianie",
                                s -> change(s.event(), f, false))));
        return Stream.concat(own, changes).toList();
    }

    /** As the fact of the field itself is called. */
    private static String name(TicketField field, String language) {
        return TicketFactList.all().stream()
                .filter(fact -> fact.name().equals(field.key()))
                .map(fact -> fact.label().in(Locale.forLanguageTag(language)))
                .findFirst()
                .orElse(field.key());
    }

    private static String type(TicketField field) {
        return field == TicketField.TAGS ? "list" : "string";
    }

    private static @Nullable Object change(@Nullable TicketEvent event, TicketField field, boolean before) {
        if (event == null) {
            return null;
        }
        Object value = (before ? event.before() : event.after()).get(field.key());
        return value == null || value instanceof List<?> ? value : value.toString();
    }

    private static @Nullable Object of(FactSource s, BiFunction<Message, FactSource, @Nullable Object> read) {
        Message message = s.message();
        return message == null ? null : read.apply(message, s);
    }
}
