package org.lanedesk.sla;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lanedesk.people.Group;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Role;
import org.lanedesk.ticket.Ticket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the words of column notify into people: assignee, group, head, supervisor; several by comma. */
@Component
class Audiences {
    private final Groups groups;
    private final Users users;
    private final JdbcClient db;

    Audiences(Groups groups, Users users, JdbcClient db) {
        this.groups = groups;
        this.users = users;
        this.db = db;
    }

    List<UUID> of(Ticket ticket, String words) {
        Set<UUID> people = new LinkedHashSet<>();
        for (String word : words.split("[,;\\s]+")) {
            switch (word) {
                case "assignee" ->
                    people.addAll(ticket.assignee() == null ? group(ticket) : List.of(ticket.assignee()));
                case "group" -> people.addAll(group(ticket));
                case "head" -> head(ticket).ifPresent(people::add);
                case "supervisor" -> supervisor(ticket).ifPresent(people::add);
                default -> {
                    // a word that names nobody any more: nobody is told, the rest of the step is done
                }
            }
        }
        return List.copyOf(people);
    }

    private List<UUID> group(Ticket ticket) {
        return ticket.group() == null
                ? List.of()
                : groups.members(ticket.group()).stream()
                        .filter(GroupMember::works)
                        .map(GroupMember::userId)
                        .toList();
    }

    /** The head of the assignee's group; of a ticket without assignee the supervisor of its line. One person (D32). */
    private Optional<UUID> head(Ticket ticket) {
        Optional<UUID> head = ticket.assignee() == null ? supervisor(ticket) : headOf(ticket.assignee(), ticket);
        return head.or(() -> groupHead(ticket.group()))
                .or(() -> supervisor(ticket))
                .or(this::anySupervisor);
    }

    private Optional<UUID> headOf(UUID assignee, Ticket ticket) {
        List<String> his =
                groups.ofUser(assignee).stream().map(GroupMember::groupKey).toList();
        return ticket.group() != null && his.contains(ticket.group())
                ? groupHead(ticket.group())
                : his.stream().map(this::groupHead).flatMap(Optional::stream).findFirst();
    }

    private Optional<UUID> groupHead(@org.jspecify.annotations.Nullable String group) {
        return group == null ? Optional.empty() : groups.find(group).map(Group::headId);
    }

    private Optional<UUID> supervisor(Ticket ticket) {
        return db.sql(
                        "select m.user_id from line_member m join app_user u on u.id = m.user_id"
                                + " where m.line_key = :line and m.role = 'supervisor' and u.active order by u.name, u.id limit 1")
                .param("line", ticket.line())
                .query(UUID.class)
                .optional();
    }

    private Optional<UUID> anySupervisor() {
        return users.withRole(Role.SUPERVISOR).stream().map(User::id).findFirst();
    }
}
