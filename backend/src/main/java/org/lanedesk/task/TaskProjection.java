package org.lanedesk.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.UserTaskCreated;
import org.lanedesk.engine.UserTaskEnded;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Audience;
import org.lanedesk.shared.LiveSignal;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes the table of tasks while processes create and end them, in the same transaction. */
@Component
class TaskProjection {
    private final Tasks tasks;
    private final Tickets tickets;
    private final Users users;
    private final StepDeadline deadlines;
    private final ApplicationEventPublisher live;

    TaskProjection(Tasks tasks, Tickets tickets, Users users, StepDeadline deadlines, ApplicationEventPublisher live) {
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.tickets = tickets;
        this.users = users;
        this.live = live;
    }

    @EventListener
    @Order(0)
    void on(UserTaskCreated task) {
        Map<String, String> name = new LinkedHashMap<>();
        name.put("en", task.name());
        for (String language : List.of("ru", "pl")) {
            String translated = task.properties().get("name." + language);
            if (translated != null && !translated.isBlank()) {
                name.put(language, translated);
            }
        }
        String key = task.businessKey();
        Ticket ticket = key != null && key.matches("\\d{1,15}")
                ? tickets.find(Long.parseLong(key)).orElse(null)
                : null;
        UUID[] people = task.candidateUsers().stream()
                .map(this::person)
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        tasks.add(
                task,
                ticket == null ? null : ticket.number(),
                name,
                task.assignee() == null ? null : person(task.assignee()),
                people,
                task.due() == null ? deadlines.of(task.properties(), ticket) : task.due());
        tell();
    }

    @EventListener
    void on(UserTaskEnded task) {
        tasks.end(task.id(), task.completed() ? "done" : "gone");
        tell();
    }

    /** @param text id or login; null for nobody we know */
    private @Nullable UUID person(String text) {
        if (text.matches("[0-9a-fA-F-]{36}")) {
            return users.find(UUID.fromString(text)).map(User::id).orElse(null);
        }
        return users.byLogin(text).map(User::id).orElse(null);
    }

    private void tell() {
        live.publishEvent(new LiveSignal("counters", Map.of(), Audience.desk()));
    }
}
