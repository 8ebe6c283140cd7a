package org.lanedesk.routing;

import static org.lanedesk.routing.RuleColumns.option;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lanedesk.engine.ModelFiles;
import org.lanedesk.routing.RuleColumn.Option;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values that a fact or action can have, read from the directories of the desk. */
@Component
class ColumnOptions {
    private static final int MAX = 500;
    private static final List<Option> CHANNELS = List.of(
            option("mail", "Email", "Почта", "E-mail"),
            option("form", "Web form", "Веб-форма", "Formularz"),
            option("chat", "Web chat", "Веб-чат", "Czat"),
            option("telegram", "Telegram", "Телеграм", "Komunikator Telegram"),
            option("phone", "Phone", "Телефон", "Telefon"),
            option("portal", "Portal", "Портал", "Portal klienta"),
            option("custom", "Other channel", "Другой канал", "Inny kanał"));
    private static final List<Option> CHANGED_BY = List.of(
            option("anyone", "Anyone, rules too", "Кто угодно, и правила", "Każdy, także reguły"),
            option("client", "Customer", "Клиент", "Klient"),
            option("agent", "Agent", "Сотрудник", "Agent wsparcia"),
            option("rule", "Rule", "Правило", "Reguła"),
            option("process", "Process", "Процесс", "Proces"),
            option("system", "System", "Система", "Układ"),
            option("thirdParty", "Third party", "Третья сторона", "Strona trzecia"));
    private static final List<Option> EVENTS = List.of(
            option("opened", "Ticket opened", "Заявка открыта", "Zgłoszenie otwarte"),
            option("clientReplied", "Customer replied", "Клиент ответил", "Klient odpowiedział"),
            option("agentReplied", "Agent replied", "Сотрудник ответил", "Agent odpowiedział"),
            option("noteAdded", "Note added", "Добавлена заметка", "Dodano notatkę"),
            option("changed", "Field changed", "Изменено поле", "Zmieniono pole"),
            option("assigned", "Assigned", "Назначена", "Przypisano"),
            option("taken", "Taken", "Взята в работу", "Przejęto"),
            option("deferred", "Snoozed", "Отложена", "Odłożono"),
            option("returned", "Came back", "Вернулась", "Wróciło"),
            option("resolved", "Resolved", "Решена", "Rozwiązano"),
            option("closed", "Closed", "Закрыта", "Zamknięto"),
            option("reopened", "Reopened", "Открыта снова", "Otwarto ponownie"),
            option("nobodyAvailable", "Nobody became free", "Никто не освободился", "Nikt się nie zwolnił"),
            option("merged", "Merged", "Объединена", "Scalono"));
    private static final List<Option> TYPES = List.of(
            option("request", "Request", "Запрос", "Prośba"),
            option("incident", "Incident", "Инцидент", "Incydent"),
            option("problem", "Problem", "Проблема", "Problem główny"),
            option("change", "Change", "Изменение", "Zmiana"));
    private static final List<Option> LEVELS = List.of(
            option("low", "Low", "Низкое", "Niski"),
            option("normal", "Normal", "Обычное", "Zwykły"),
            option("high", "High", "Высокое", "Wysoki"));
    private static final Map<String, List<Option>> FIXED = Map.of(
            "channelKind", CHANNELS, "changedBy", CHANGED_BY, "event", EVENTS, "impact", LEVELS, "urgency", LEVELS);
    private static final String COMPANIES =
            "select key, jsonb_build_object('en', name) as name from company where not archived";
    private static final Map<String, String> LISTS = Map.of(
            "group", "select key, name from agent_group where not archived",
            "priority", "select key, name from priority",
            "status", "select key, name from ticket_status where not archived",
            "statusToSet", "select key, name from ticket_status where not archived and class <> 'deferred'",
            "channel", "select key, name from channel where not archived",
            "line", "select key, name from line where not archived",
            "brand", "select key, name from brand where not archived",
            "requester.companies", COMPANIES,
            "company", COMPANIES,
            "assignee",
                    "select login as key, jsonb_build_object('en', name) as name from app_user where active and not"
                            + " 'CLIENT' = all(roles)");
    private final JdbcClient db;
    private final Jsonb json;
    private final ModelFiles files;

    ColumnOptions(JdbcClient db, Jsonb json, ModelFiles files) {
        this.files = files;
        this.db = db;
        this.json = json;
    }

    Set<String> schedules() {
        return db.sql("select key from schedule").query(String.class).set();
    }

    List<Option> ofFact(String name) {
        String plain = name.startsWith("old.") || name.startsWith("new.") ? name.substring(4) : name;
        return plain.equals("type") ? TYPES : of(plain);
    }

    /** {@code common} stands for the default queue of the ticket's line. */
    List<Option> ofAction(String key) {
        if (key.equals("startProcess")) {
            return files.inForce().stream()
                    .filter(model -> model.kind().equals("process"))
                    .map(model -> new Option(model.key(), new LocalizedText(Map.of("en", model.key()))))
                    .sorted(Comparator.comparing(Option::value))
                    .toList();
        }
        // nobody snoozes by setting a status: it would have no end
        List<Option> found = of(key.equals("status") ? "statusToSet" : key);
        return key.equals("group")
                ? Stream.concat(
                                Stream.of(option("common", "Common queue", "Общая очередь", "Wspólna kolejka")),
                                found.stream())
                        .toList()
                : key.equals("type") ? TYPES : found;
    }

    private List<Option> of(String name) {
        if (FIXED.containsKey(name)) {
            return FIXED.getOrDefault(name, List.of());
        }
        String sql = LISTS.get(name);
        return sql == null
                ? List.of()
                : db.sql(sql + " order by 1 limit " + MAX)
                        .query((row, n) -> new Option(row.getString("key"), json.text(row.getString("name"))))
                        .list();
    }
}
