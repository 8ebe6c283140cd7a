package org.lanedesk.task;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.CaseRun;
import org.lanedesk.engine.CaseStep;
import org.lanedesk.shared.Actor;
import org.springframework.stereotype.Component;

/** Step {@code complete} of scenarios, and the open tasks of their ticket (docs/cases.md). */
@Component
class CaseTasks implements CaseStep {
    private final TaskLists lists;
    private final WorkOnTask work;

    CaseTasks(TaskLists lists, WorkOnTask work) {
        this.lists = lists;
        this.work = work;
    }

    @Override
    public Set<String> names() {
        return Set.of("complete");
    }

    @Override
    public void run(String name, @Nullable Object value, CaseRun run) {
        Map<?, ?> fields = value instanceof Map<?, ?> map ? map : Map.of("task", String.valueOf(value));
        String wanted = String.valueOf(fields.get("task"));
        Task task = open(run).stream()
                .filter(t -> named(t).equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("there is no open task '" + wanted + "', only " + names(run)));
        Map<String, Object> answers = new LinkedHashMap<>();
        if (fields.get("answers") instanceof Map<?, ?> map) {
            map.forEach((k, v) -> answers.put(String.valueOf(k), v));
        }
        Object by = fields.get("by");
        if (run.recall("person " + (by == null ? "head" : by)) instanceof Actor actor) {
            work.complete(task.id(), answers, actor);
        } else {
            throw new IllegalStateException("nobody is called " + by);
        }
    }

    @Override
    public Map<String, ? extends @Nullable Object> read(CaseRun run) {
        Map<String, @Nullable Object> seen = new LinkedHashMap<>();
        seen.put("tasks", names(run));
        for (Task task : open(run)) {
            seen.put(
                    "due " + named(task),
                    task.dueAt() == null
                            ? null
                            : task.dueAt().truncatedTo(ChronoUnit.MINUTES).toString());
            seen.put("groups of " + named(task), groups(task, run));
        }
        return seen;
    }

    /** The queue of the run's own line is called queue. */
    private static List<String> groups(Task task, CaseRun run) {
        return task.candidateGroups().stream()
                .map(g -> g.equals(run.recall("queue")) ? "queue" : g)
                .toList();
    }

    private List<String> names(CaseRun run) {
        return open(run).stream().map(CaseTasks::named).sorted().toList();
    }

    private List<Task> open(CaseRun run) {
        String key = run.businessKey();
        return key == null || !key.matches("\\d{1,15}")
                ? List.of()
                : lists.ofTicket(Long.parseLong(key)).stream()
                        .filter(Task::open)
                        .toList();
    }

    private static String named(Task task) {
        return task.name().in(Locale.ENGLISH);
    }
}
