package org.lanedesk.task.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.task.Task;
import org.lanedesk.task.TaskAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tasks as the API shows them, joined with their tickets by one query. */
@Component
class TaskJson {
    private final Users users;
    private final JdbcClient db;

    TaskJson(Users users, JdbcClient db) {
        this.users = users;
        this.db = db;
    }

    record Person(UUID id, String name) {}

    /**
     * @param forPerson in whose place the reader would do it; null when it is his own or nobody's
     * @param actions what the reader may do now
     */
    record View(
            String id,
            int version,
            String kind,
            String name,
            @Nullable String description,
            String process,
            String element,
            @Nullable Long ticketNumber,
            @Nullable String subject,
            @Nullable String priority,
            @Nullable Person assignee,
            @Nullable Person owner,
            @Nullable Person forPerson,
            List<String> groups,
            @Nullable Instant due,
            @Nullable Instant followUp,
            String state,
            Instant createdAt,
            @Nullable Instant endedAt,
            @Nullable Person endedBy,
            boolean hasForm,
            List<String> actions) {}

    record Whole(View task, @Nullable JsonNode form) {}

    private record TicketLine(long number, String subject, String priority) {}

    List<View> list(List<Task> tasks, TaskAccess.Reached who, Locale locale) {
        Set<UUID> ids = new HashSet<>();
        tasks.forEach(t -> java.util.stream.Stream.of(t.assignee(), t.owner(), t.endedBy())
                .filter(Objects::nonNull)
                .forEach(ids::add));
        Map<UUID, Person> people =
                users.byIds(ids).stream().collect(Collectors.toMap(User::id, u -> new Person(u.id(), u.name())));
        Map<Long, TicketLine> tickets = db
                .sql("select number, subject, priority from ticket where number = any(?)")
                .param(tasks.stream()
                        .map(Task::ticketNumber)
                        .filter(Objects::nonNull)
                        .toArray(Long[]::new))
                .query(TicketLine.class)
                .list()
                .stream()
                .collect(Collectors.toMap(TicketLine::number, t -> t));
        return tasks.stream().map(t -> view(t, people, tickets, who, locale)).toList();
    }

    private static View view(
            Task t, Map<UUID, Person> people, Map<Long, TicketLine> tickets, TaskAccess.Reached who, Locale locale) {
        TicketLine ticket = t.ticketNumber() == null ? null : tickets.get(t.ticketNumber());
        UUID assignee = t.assignee();
        boolean standIn = assignee != null
                && !assignee.equals(who.actor().id())
                && who.people().contains(assignee);
        return new View(
                t.id(),
                t.version(),
                t.kind(),
                t.name().in(locale),
                t.description(),
                t.process(),
                t.element(),
                t.ticketNumber(),
                ticket == null ? null : ticket.subject(),
                ticket == null ? null : ticket.priority(),
                person(people, assignee),
                person(people, t.owner()),
                standIn ? person(people, assignee) : null,
                t.candidateGroups(),
                t.dueAt(),
                t.followUpAt(),
                t.state(),
                t.createdAt(),
                t.endedAt(),
                person(people, t.endedBy()),
                t.form() != null,
                TaskAccess.allowed(t, who));
    }

    private static @Nullable Person person(Map<UUID, Person> people, @Nullable UUID id) {
        return id == null ? null : people.get(id);
    }
}
