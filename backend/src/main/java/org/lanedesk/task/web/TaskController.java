package org.lanedesk.task.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.form.Forms;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.shared.Visibility;
import org.lanedesk.task.Task;
import org.lanedesk.task.TaskAccess;
import org.lanedesk.task.TaskLists;
import org.lanedesk.task.Tasks;
import org.lanedesk.task.WorkOnTask;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** User tasks of processes; whoever is signed in may have some. */
@RestController
@RequestMapping("/api/v1")
class TaskController {
    private final Tasks tasks;
    private final TaskLists lists;
    private final TaskAccess access;
    private final TaskJson json;
    private final WorkOnTask work;
    private final Forms forms;
    private final Visibility visibility;
    private final CurrentUser user;
    private final UnitOfWork unit;

    TaskController(
            Tasks tasks,
            TaskLists lists,
            TaskAccess access,
            TaskJson json,
            WorkOnTask work,
            Forms forms,
            Visibility visibility,
            CurrentUser user,
            UnitOfWork unit) {
        this.tasks = tasks;
        this.lists = lists;
        this.access = access;
        this.json = json;
        this.work = work;
        this.forms = forms;
        this.visibility = visibility;
        this.user = user;
        this.unit = unit;
    }

    record Completion(@Nullable Map<String, Object> answers) {}

    /** @param to login, mail address or id of the colleague */
    record Delegation(@Nullable String to) {}

    record Plan(@Nullable Instant due, @Nullable Instant followUp) {}

    @GetMapping("/tasks")
    @Access(Right.SELF)
    @Operation(
            summary = "My tasks and those offered to me, the soonest due first",
            description = "view: mine, groups or all")
    Page<TaskJson.View> list(
            @RequestParam(defaultValue = "all") String view,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size,
            Locale locale) {
        TaskAccess.Reached who = access.of(user.get());
        Page<Task> page = lists.page(who, view, cursor, size);
        return new Page<>(json.list(page.items(), who, locale), page.nextCursor(), null);
    }

    @GetMapping("/tickets/{number}/tasks")
    @Access(Right.DESK)
    @Operation(summary = "Tasks of a ticket, open and done")
    Page<TaskJson.View> ofTicket(@PathVariable long number, Locale locale) {
        Actor actor = user.get();
        visibility.require(actor, number, Reach.READ);
        return Page.all(json.list(lists.ofTicket(number), access.of(actor), locale));
    }

    @GetMapping("/tasks/{id}")
    @Access(Right.SELF)
    @Operation(summary = "One task with its form")
    TaskJson.Whole one(@PathVariable String id, Locale locale) {
        TaskAccess.Reached who = access.of(user.get());
        Task task = tasks.find(id).filter(t -> access.seen(t, who)).orElseThrow(() -> Problem.notFound("task", id));
        return new TaskJson.Whole(
                json.list(java.util.List.of(task), who, locale).get(0),
                task.form() == null
                        ? null
                        : forms.of(task.form(), task.deployment()).in(locale));
    }

    @PostMapping("/tasks/{id}/claim")
    @Access(Right.SELF)
    @Operation(summary = "Take a task")
    TaskJson.Whole claim(@PathVariable String id, Locale locale) {
        Actor actor = user.get();
        unit.run(() -> work.claim(id, actor));
        return one(id, locale);
    }

    @PostMapping("/tasks/{id}/unclaim")
    @Access(Right.SELF)
    @Operation(summary = "Give a task back to those it was offered to")
    TaskJson.Whole unclaim(@PathVariable String id, Locale locale) {
        Actor actor = user.get();
        unit.run(() -> work.unclaim(id, actor));
        return one(id, locale);
    }

    @PostMapping("/tasks/{id}/delegate")
    @Access(Right.SELF)
    @Operation(summary = "Hand a task over to a colleague")
    TaskJson.Whole delegate(@PathVariable String id, @RequestBody Delegation body, Locale locale) {
        String to = body.to();
        if (to == null || to.isBlank()) {
            throw Problem.invalid("to", "field.required");
        }
        Actor actor = user.get();
        unit.run(() -> work.delegate(id, to.strip(), actor));
        return one(id, locale);
    }

    @PostMapping("/tasks/{id}/plan")
    @Access(Right.SELF)
    @Operation(summary = "Set due and follow-up date; a date left out is removed")
    TaskJson.Whole plan(@PathVariable String id, @RequestBody Plan body, Locale locale) {
        Actor actor = user.get();
        unit.run(() -> work.plan(id, body.due(), body.followUp(), actor));
        return one(id, locale);
    }

    @PostMapping("/tasks/{id}/complete")
    @Access(Right.SELF)
    @Operation(summary = "Complete a task with the answers of its form; of two at once one wins")
    TaskJson.Whole complete(
            @PathVariable String id, @RequestBody(required = false) @Nullable Completion body, Locale locale) {
        Actor actor = user.get();
        Map<String, Object> answers = body == null || body.answers() == null ? Map.of() : body.answers();
        unit.run(() -> work.complete(id, answers, actor));
        return one(id, locale);
    }
}
