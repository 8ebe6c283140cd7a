package org.lanedesk.engine;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Completes the tasks that processes wait for. Who may do it is the caller's question. */
@Component
@Transactional
public class UserTasks {
    private final TaskService tasks;

    UserTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** @throws Problem 409 when somebody else completed it or the process took it back */
    public void complete(String id, Map<String, Object> variables) {
        try {
            tasks.complete(id, variables);
        } catch (org.camunda.bpm.engine.exception.NullValueException e) {
            throw Problem.of(409, "task.over");
        }
    }
}
