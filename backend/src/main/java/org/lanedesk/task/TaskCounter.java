package org.lanedesk.task;

import org.lanedesk.shared.Actor;
import org.lanedesk.ticket.DeskCounter;
import org.springframework.stereotype.Component;

/** The number beside "Tasks". */
@Component
class TaskCounter implements DeskCounter {
    private final TaskLists lists;
    private final TaskAccess access;

    TaskCounter(TaskLists lists, TaskAccess access) {
        this.lists = lists;
        this.access = access;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public long count(Actor actor) {
        return lists.count(access.of(actor));
    }
}
