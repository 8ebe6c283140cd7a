package org.lanedesk.task;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lanedesk.people.Deputies;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Visibility;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a task. It is offered to its candidates; the assignee works on it, or his deputy while he is away
 * (H27); a supervisor may hand it over. Others who see the ticket see its tasks too.
 */
@Component
public class TaskAccess {
    private final Groups groups;
    private final Deputies deputies;
    private final Visibility visibility;

    TaskAccess(Groups groups, Deputies deputies, Visibility visibility) {
        this.groups = groups;
        this.deputies = deputies;
        this.visibility = visibility;
    }

    /** @param people the actor and those for whom he stands in today */
    public record Reached(Actor actor, List<UUID> people, List<String> groups) {}

    public Reached of(Actor actor) {
        List<UUID> people = new ArrayList<>(deputies.actsFor(actor.id()));
        people.add(actor.id());
        return new Reached(
                actor,
                people,
                groups.ofUser(actor.id()).stream()
                        .filter(GroupMember::works)
                        .map(GroupMember::groupKey)
                        .toList());
    }

    /** @return claim, unclaim, delegate, complete, plan: what this person may do with it now */
    public static List<String> allowed(Task task, Reached who) {
        if (!task.open() || task.kind().equals("approval")) {
            return List.of();
        }
        List<String> actions = new ArrayList<>();
        boolean mine = task.assignee() != null && who.people().contains(task.assignee());
        boolean offered = task.assignee() == null && candidate(task, who);
        boolean leads = who.actor().may(Right.SUPERVISE);
        if (offered) {
            actions.add("claim");
        }
        if (mine) {
            actions.add("unclaim");
        }
        if (mine || leads) {
            actions.add("delegate");
        }
        if (mine || offered) {
            actions.add("complete");
            actions.add("plan");
        }
        return actions;
    }

    /** @throws Problem 404 unless he may see it, 403 when he may not do this, 409 when it is over */
    public void require(Task task, Reached who, String action) {
        if (!seen(task, who)) {
            throw Problem.notFound("task", task.id());
        }
        if (!task.open()) {
            throw Problem.of(409, "task.over");
        }
        if (task.kind().equals("approval")) {
            throw Problem.of(409, "task.approval");
        }
        if (!allowed(task, who).contains(action)) {
            boolean taken = task.assignee() != null && candidate(task, who);
            throw taken ? Problem.of(409, "task.taken") : Problem.of(403, "auth.forbidden");
        }
    }

    public boolean seen(Task task, Reached who) {
        Long ticket = task.ticketNumber();
        return task.assignee() != null && who.people().contains(task.assignee())
                || candidate(task, who)
                || who.actor().id().equals(task.owner())
                || ticket != null
                        && who.actor().may(Right.DESK)
                        && visibility.reach(who.actor(), ticket).allows(Reach.READ);
    }

    private static boolean candidate(Task task, Reached who) {
        return task.candidateUsers().stream().anyMatch(who.people()::contains)
                || task.candidateGroups().stream().anyMatch(who.groups()::contains);
    }
}
