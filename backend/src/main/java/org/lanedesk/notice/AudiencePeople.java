package org.lanedesk.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Group;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Role;
import org.lanedesk.ticket.Ticket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the words of an audience into people of the desk. */
@Component
class AudiencePeople {
    private final Groups groups;
    private final Users users;
    private final Watchers watchers;
    private final JdbcClient db;

    AudiencePeople(Groups groups, Users users, Watchers watchers, JdbcClient db) {
        this.groups = groups;
        this.users = users;
        this.watchers = watchers;
        this.db = db;
    }

    List<UUID> of(Ticket ticket, String who) {
        return switch (who) {
            case "assignee" -> ticket.assignee() == null ? group(ticket) : List.of(ticket.assignee());
            case "group" -> group(ticket);
            case "head" -> head(ticket).stream().toList();
            case "supervisor" -> supervisors(ticket);
            case "watcher" -> watchers.of(ticket.number());
            default -> List.of();
        };
    }

    private List<UUID> group(Ticket ticket) {
        return ticket.group() == null
                ? List.of()
                : groups.members(ticket.group()).stream()
                        .filter(GroupMember::works)
                        .map(GroupMember::userId)
                        .toList();
    }

    /** The head of the ticket's group, else one supervisor of the line: always one person (D32). */
    private Optional<UUID> head(Ticket ticket) {
        return headOf(ticket.group()).or(() -> supervisors(ticket).stream().findFirst());
    }

    private Optional<UUID> headOf(@Nullable String group) {
        return group == null ? Optional.empty() : groups.find(group).map(Group::headId);
    }

    private List<UUID> supervisors(Ticket ticket) {
        List<UUID> ofLine = db.sql("select m.user_id from line_member m join app_user u on u.id = m.user_id"
                        + " where m.line_key = :line and m.role = 'supervisor' and u.active order by u.name, u.id")
                .param("line", ticket.line())
                .query(UUID.class)
                .list();
        return ofLine.isEmpty()
                ? users.withRole(Role.SUPERVISOR).stream().map(User::id).toList()
                : ofLine;
    }
}
