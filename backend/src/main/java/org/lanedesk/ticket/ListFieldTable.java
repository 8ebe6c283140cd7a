package org.lanedesk.ticket;

import static org.lanedesk.ticket.ListField.Type.BOOLEAN;
import static org.lanedesk.ticket.ListField.Type.ENUM;
import static org.lanedesk.ticket.ListField.Type.GROUP;
import static org.lanedesk.ticket.ListField.Type.LIST;
import static org.lanedesk.ticket.ListField.Type.NUMBER;
import static org.lanedesk.ticket.ListField.Type.PERSON;
import static org.lanedesk.ticket.ListField.Type.REF;
import static org.lanedesk.ticket.ListField.Type.TEXT;
import static org.lanedesk.ticket.ListField.Type.TIME;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.ticket.ListField.Type;

/** The fields that every ticket has, as lists see them. */
final class ListFieldTable {
    private static final String DUE_STATE = "case when t.overdue then 'breached' when t.due_at is null then 'none'"
            + " when t.due_state = 'soon' then 'soon' else 'later' end";
    private static final String VIP = "(exists (select 1 from contact c where c.id = t.requester and c.vip)"
            + " or exists (select 1 from company c where c.id = t.company and c.vip))";
    private static final String UNREAD = "(t.last_message_by = 'client' and not exists (select 1 from read_mark r"
            + " where r.ticket_number = t.number and r.user_id = :filterMe and r.at >= t.last_message_at))";

    private ListFieldTable() {}

    static List<ListField> rows() {
        return List.of(
                field("number", NUMBER, "t.number", "t.number", "int8", false, "Number", "Номер", "Numer"),
                field("subject", TEXT, "t.subject", "lower(t.subject)", "text", false, "Subject", "Тема", "Temat"),
                field("type", ENUM, "t.type", "t.type", "text", false, "Type", "Тип", "Typ"),
                field("status", ENUM, "t.status", statusOrder(), "int4", false, "Status", "Статус", "Status"),
                plain("statusClass", ENUM, "t.status_class", "Status class", "Класс статуса", "Klasa statusu"),
                field(
                        "priority",
                        ENUM,
                        "t.priority",
                        "t.priority_rank",
                        "int4",
                        false,
                        "Priority",
                        "Приоритет",
                        "Priorytet"),
                plain("impact", ENUM, "t.impact", "Impact", "Влияние", "Wpływ"),
                plain("urgency", ENUM, "t.urgency", "Urgency", "Срочность", "Pilność"),
                plain("tags", LIST, "t.tags", "Tags", "Метки", "Etykiety"),
                field("group", GROUP, "t.group_key", "t.group_key", "text", true, "Group", "Группа", "Grupa"),
                field(
                        "assignee",
                        PERSON,
                        "t.assignee",
                        name("app_user", "assignee"),
                        "text",
                        true,
                        "Assignee",
                        "Ответственный",
                        "Przypisany"),
                field("line", ENUM, "t.line", "t.line", "text", true, "Support line", "Линия", "Linia"),
                field("brand", ENUM, "t.brand", "t.brand", "text", false, "Brand", "Бренд", "Marka"),
                field(
                        "channel",
                        ENUM,
                        "t.channel",
                        "t.channel",
                        "text",
                        true,
                        "Mailbox or bot",
                        "Точка входа",
                        "Wejście"),
                field(
                        "channelKind",
                        ENUM,
                        "t.channel_kind",
                        "t.channel_kind",
                        "text",
                        false,
                        "Channel",
                        "Канал",
                        "Kanał"),
                field(
                        "company",
                        REF,
                        "t.company",
                        name("company", "company"),
                        "text",
                        true,
                        "Company",
                        "Компания",
                        "Firma"),
                field(
                        "requester",
                        REF,
                        "t.requester",
                        name("contact", "requester"),
                        "text",
                        true,
                        "Customer",
                        "Клиент",
                        "Klient"),
                plain("vip", BOOLEAN, VIP, "VIP", "VIP", "VIP"),
                time("createdAt", "t.created_at", false, "Created", "Создана", "Utworzono"),
                time("updatedAt", "t.updated_at", false, "Updated", "Изменена", "Zmieniono"),
                time(
                        "lastMessageAt",
                        "t.last_message_at",
                        true,
                        "Last message",
                        "Последнее сообщение",
                        "Ostatnia wiadomość"),
                plain(
                        "lastMessageBy",
                        ENUM,
                        "t.last_message_by",
                        "Last message by",
                        "Кто писал последним",
                        "Kto pisał ostatnio"),
                time("due", "t.due_at", true, "Due", "Срок", "Termin"),
                plain("dueState", ENUM, DUE_STATE, "State of the deadline", "Состояние срока", "Stan terminu"),
                field(
                        "overdue",
                        BOOLEAN,
                        "t.overdue",
                        "t.overdue",
                        "bool",
                        false,
                        "Overdue",
                        "Просрочена",
                        "Po terminie"),
                time("manualDueAt", "t.manual_due_at", true, "Deadline by hand", "Срок вручную", "Termin ręczny"),
                time("deferredUntil", "t.deferred_until", true, "Snoozed until", "Отложена до", "Odłożone do"),
                plain(
                        "deferredReason",
                        ENUM,
                        "t.deferred_reason",
                        "Snoozed because",
                        "Причина отсрочки",
                        "Powód odłożenia"),
                plain("returned", BOOLEAN, "t.returned", "Came back", "Вернулась", "Wróciło"),
                plain(
                        "assignmentPending",
                        BOOLEAN,
                        "t.assignment_pending",
                        "Waits for an agent",
                        "Ждёт сотрудника",
                        "Czeka na agenta"),
                time("resolvedAt", "t.resolved_at", true, "Resolved", "Решена", "Rozwiązano"),
                time("closedAt", "t.closed_at", true, "Closed", "Закрыта", "Zamknięto"),
                plain("spam", BOOLEAN, "t.spam", "Spam", "Спам", "Spam"),
                plain("unread", BOOLEAN, UNREAD, "Unread", "Не прочитана", "Nieprzeczytane"),
                field(
                        "slaPolicy",
                        TEXT,
                        "t.sla_policy",
                        "t.sla_policy",
                        "text",
                        true,
                        "SLA policy",
                        "Политика SLA",
                        "Polityka SLA"),
                plain(
                        "parentNumber",
                        NUMBER,
                        "t.parent_number",
                        "Parent ticket",
                        "Основная заявка",
                        "Zgłoszenie nadrzędne"));
    }

    private static String statusOrder() {
        return "(select position from ticket_status where key = t.status)";
    }

    private static String name(String table, String column) {
        return "(select lower(name) from " + table + " where id = t." + column + ")";
    }

    private static ListField time(String name, String sql, boolean nullable, String en, String ru, String pl) {
        return field(name, TIME, sql, sql, "timestamptz", nullable, en, ru, pl);
    }

    private static ListField plain(String name, Type type, String sql, String en, String ru, String pl) {
        return field(name, type, sql, null, "text", true, en, ru, pl);
    }

    private static ListField field(
            String name,
            Type type,
            String sql,
            @Nullable String order,
            String cast,
            boolean nullable,
            String en,
            String ru,
            String pl) {
        return new ListField(
                name, new LocalizedText(Map.of("en", en, "ru", ru, "pl", pl)), type, sql, order, cast, nullable, null);
    }
}
