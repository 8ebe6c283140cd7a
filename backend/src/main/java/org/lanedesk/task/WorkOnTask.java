package org.lanedesk.task;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.UserTasks;
import org.lanedesk.form.FormField;
import org.lanedesk.form.Forms;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes, gives back, hands over and completes tasks; the ticket's row is locked first, then the task's. */
@Component
@Transactional
public class WorkOnTask {
    private static final int MAX_WORD = 100;
    private final Tasks tasks;
    private final TaskAccess access;
    private final Tickets tickets;
    private final TicketEvents events;
    private final Users users;
    private final Forms forms;
    private final UserTasks engine;

    WorkOnTask(
            Tasks tasks,
            TaskAccess access,
            Tickets tickets,
            TicketEvents events,
            Users users,
            Forms forms,
            UserTasks engine) {
        this.tasks = tasks;
        this.access = access;
        this.tickets = tickets;
        this.events = events;
        this.users = users;
        this.forms = forms;
        this.engine = engine;
    }

    public void claim(String id, Actor actor) {
        Task task = locked(id, actor, "claim");
        tasks.assign(id, actor.id(), task.owner());
        tell("taskClaimed", task, actor, Map.of());
    }

    public void unclaim(String id, Actor actor) {
        Task task = locked(id, actor, "unclaim");
        if (task.candidateGroups().isEmpty() && task.candidateUsers().isEmpty()) {
            throw Problem.of(409, "task.nobodyElse");
        }
        tasks.assign(id, null, null);
        tell("taskUnclaimed", task, actor, Map.of());
    }

    /** @param to login, mail address or id */
    public void delegate(String id, String to, Actor actor) {
        Task task = locked(id, actor, "delegate");
        User person = person(to);
        tasks.assign(id, person.id(), task.assignee() == null ? actor.id() : task.assignee());
        tell("taskDelegated", task, actor, Map.of("to", person.name()));
    }

    public void plan(String id, @Nullable Instant due, @Nullable Instant followUp, Actor actor) {
        locked(id, actor, "plan");
        tasks.dates(id, due, followUp);
    }

    /**
     * Completes it with the answers of its form.
     *
     * @throws Problem 409 when somebody was quicker, 422 naming the fields that are wrong
     */
    public void complete(String id, Map<String, ?> answers, Actor actor) {
        Task task = locked(id, actor, "complete");
        Map<String, Object> kept = Map.of();
        Map<String, Object> variables = new LinkedHashMap<>();
        if (task.form() != null) {
            Forms.Form form = forms.of(task.form(), task.deployment());
            kept = forms.check(form, answers);
            variables = variables(form, kept);
        } else if (!answers.isEmpty()) {
            throw Problem.invalid(answers.keySet().iterator().next(), "task.noForm");
        }
        if (task.assignee() == null) {
            tasks.assign(id, actor.id(), null);
        }
        tasks.endedBy(id, actor.id(), kept);
        tell("taskCompleted", task, actor, Map.of());
        engine.complete(id, variables);
    }

    /** A process keeps ids, numbers and choices only; texts stay with the task. */
    private static Map<String, Object> variables(Forms.Form form, Map<String, Object> kept) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (FormField field : form.schema().fields()) {
            Object value = field.path().size() == 1 ? kept.get(field.path().get(0)) : null;
            boolean chosen = value instanceof String text
                    && text.length() <= MAX_WORD
                    && (field.type().equals("radio") || field.type().equals("select"));
            if (value instanceof Boolean || chosen) {
                variables.put(field.path().get(0), value);
            } else if (value instanceof Number number) {
                variables.put(field.path().get(0), number.doubleValue());
            }
        }
        return variables;
    }

    private Task locked(String id, Actor actor, String action) {
        Task task = tasks.find(id).orElseThrow(() -> Problem.notFound("task", id));
        if (task.ticketNumber() != null) {
            tickets.lock(task.ticketNumber());
        }
        Task locked = tasks.lock(id);
        access.require(locked, access.of(actor), action);
        return locked;
    }

    private User person(String to) {
        var found = to.matches("[0-9a-fA-F-]{36}")
                ? users.find(UUID.fromString(to))
                : users.byLogin(to).or(() -> users.byEmail(to));
        return found.filter(User::active).orElseThrow(() -> Problem.invalid("to", "field.noSuch"));
    }

    private void tell(String type, Task task, Actor actor, Map<String, Object> more) {
        if (task.ticketNumber() != null) {
            Map<String, Object> after = new LinkedHashMap<>(more);
            after.put("task", task.name().in(java.util.Locale.ENGLISH));
            events.tell(type, task.ticketNumber(), Cause.agent(actor), Map.of(), after);
        }
    }
}
