package org.lanedesk.routing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.Message;
import org.lanedesk.session.NewText;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.ticket.StatusClass;

/** Facts of the ticket itself. */
final class TicketFactList {
    private TicketFactList() {}

    static List<Fact> all() {
        return List.of(
                fact(
                        "number",
                        "number",
                        "Number",
                        "Номер",
                        "Numer",
                        s -> s.ticket().number()),
                fact(
                        "channelKind",
                        "string",
                        "Channel",
                        "Канал",
                        "Kanał",
                        s -> s.ticket().channelKind()),
                fact(
                        "channel",
                        "string",
                        "Mailbox or bot",
                        "Точка входа",
                        "Wejście",
                        s -> s.ticket().channel()),
                fact("line", "string", "Line", "Линия", "Linia", s -> s.ticket().line()),
                fact(
                        "brand",
                        "string",
                        "Brand",
                        "Бренд",
                        "Marka",
                        s -> s.ticket().brand()),
                fact("type", "string", "Type", "Тип", "Typ", s -> s.ticket().type()),
                fact(
                        "subject",
                        "string",
                        "Subject",
                        "Тема",
                        "Temat",
                        s -> s.ticket().subject()),
                fact(
                        "words",
                        "string",
                        "Words in subject or text",
                        "Слова в теме или тексте",
                        "Słowa w temacie lub treści",
                        TicketFactList::words),
                fact(
                        "status",
                        "string",
                        "Status",
                        "Статус",
                        "Status",
                        s -> s.ticket().status()),
                fact(
                        "statusClass",
                        "string",
                        "Status class",
                        "Класс статуса",
                        "Klasa statusu",
                        s -> s.ticket().statusClass().key()),
                fact(
                        "priority",
                        "string",
                        "Priority",
                        "Приоритет",
                        "Priorytet",
                        s -> s.ticket().priority()),
                fact(
                        "impact",
                        "string",
                        "Impact",
                        "Влияние",
                        "Wpływ",
                        s -> s.ticket().impact()),
                fact(
                        "urgency",
                        "string",
                        "Urgency",
                        "Срочность",
                        "Pilność",
                        s -> s.ticket().urgency()),
                fact(
                        "company",
                        "string",
                        "Company of the ticket",
                        "Компания заявки",
                        "Firma zgłoszenia",
                        s -> s.reader().companyKey(s.ticket().company())),
                fact(
                        "tags",
                        "list",
                        "Tags",
                        "Метки",
                        "Etykiety",
                        s -> s.ticket().tags()),
                fact(
                        "group",
                        "string",
                        "Group",
                        "Группа",
                        "Grupa",
                        s -> s.ticket().group()),
                fact(
                        "assignee",
                        "string",
                        "Assignee",
                        "Ответственный",
                        "Przypisany",
                        s -> s.reader().login(s.ticket().assignee())),
                fact(
                        "assigned",
                        "boolean",
                        "Has an assignee",
                        "Есть ответственный",
                        "Ma przypisaną osobę",
                        s -> s.ticket().assignee() != null),
                fact(
                        "assignedBy",
                        "string",
                        "Assigned by",
                        "Кем назначен",
                        "Przypisane przez",
                        s -> s.ticket().assignedBy()),
                fact(
                        "assigneeInGroup",
                        "boolean",
                        "Assignee answers in the group",
                        "Ответственный работает в группе",
                        "Przypisany pracuje w grupie",
                        s -> s.reader().answersIn(s.ticket().group(), s.ticket().assignee())),
                fact(
                        "slaPolicy",
                        "string",
                        "SLA policy",
                        "Политика SLA",
                        "Polityka SLA",
                        s -> s.ticket().slaPolicy()),
                fact(
                        "overdue",
                        "boolean",
                        "Overdue",
                        "Просрочена",
                        "Po terminie",
                        s -> s.ticket().overdue()),
                fact(
                        "returned",
                        "boolean",
                        "Came back",
                        "Вернулась",
                        "Wróciło",
                        s -> s.ticket().returned()),
                fact(
                        "deferredReason",
                        "string",
                        "Snoozed because",
                        "Причина отсрочки",
                        "Powód odłożenia",
                        s -> s.ticket().deferredReason()),
                fact("spam", "boolean", "Spam", "Спам", "Spam", s -> s.ticket().spam()),
                fact(
                        "locked",
                        "boolean",
                        "Locked",
                        "Заперта",
                        "Zablokowane",
                        s -> s.ticket().locked()),
                fact(
                        "ageMinutes",
                        "number",
                        "Age in minutes",
                        "Возраст в минутах",
                        "Wiek w minutach",
                        s -> Duration.between(s.ticket().createdAt(), s.reader().now())
                                .toMinutes()),
                fact(
                        "daysSinceClosed",
                        "number",
                        "Days since closed",
                        "Дней с закрытия",
                        "Dni od zamknięcia",
                        TicketFactList::daysSinceClosed),
                fact(
                        "inWorkingTime",
                        "boolean",
                        "In working hours",
                        "В рабочее время",
                        "W godzinach pracy",
                        s -> s.reader().inWorkingTime(s.ticket().line())));
    }

    static Fact fact(
            String name, String type, String en, String ru, String pl, Function<FactSource, @Nullable Object> compute) {
        return new Fact(name, type, new LocalizedText(Map.of("en", en, "ru", ru, "pl", pl)), compute);
    }

    private static Object words(FactSource s) {
        Message message = s.message();
        return message == null ? s.ticket().subject() : s.ticket().subject() + "\n" + NewText.ownWords(message.text());
    }

    private static @Nullable Object daysSinceClosed(FactSource s) {
        var at = s.ticket().statusClass() == StatusClass.RESOLVED
                ? s.ticket().resolvedAt()
                : s.ticket().closedAt();
        return at == null ? null : Duration.between(at, s.reader().now()).toMinutes() / 1440.0;
    }
}
