package org.lanedesk.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Finds the people who are asked. Written as a list of {@code manager}, {@code head} (of the group), {@code
 * group:network}, {@code person:eva} and {@code answer:approvers} (chosen in the form). Nobody approves his own request:
 * the manager of the requester takes his place; who may not sign in any more is not asked.
 */
@Component
public class Approvers {
    private final Users users;
    private final Groups groups;

    Approvers(Users users, Groups groups) {
        this.users = users;
        this.groups = groups;
    }

    /** @param requester account of who ordered; null for a guest */
    public List<User> of(String written, @Nullable UUID requester, @Nullable String group, Map<String, ?> answers) {
        return of(written, requester, requester == null ? Set.of() : Set.of(requester), group, answers);
    }

    /** @param own who ordered and whom it is for; neither is asked */
    List<User> of(
            String written, @Nullable UUID requester, Set<UUID> own, @Nullable String group, Map<String, ?> answers) {
        Set<UUID> found = new LinkedHashSet<>();
        for (String entry : written.split("[,;]")) {
            found.addAll(entry(entry.strip(), requester, group, answers));
        }
        List<User> people = usable(found, own);
        if (people.isEmpty()) {
            people = usable(substitutes(found, requester, own, group), own);
        }
        return people;
    }

    private List<UUID> entry(String entry, @Nullable UUID requester, @Nullable String group, Map<String, ?> answers) {
        int colon = entry.indexOf(':');
        String value = entry.substring(colon + 1);
        return switch (colon < 0 ? entry : entry.substring(0, colon)) {
            case "manager" -> manager(requester).map(List::of).orElse(List.of());
            case "head" -> head(group).map(List::of).orElse(List.of());
            case "group" ->
                groups.members(value).stream()
                        .filter(GroupMember::works)
                        .map(GroupMember::userId)
                        .toList();
            case "person" -> person(value).map(List::of).orElse(List.of());
            case "answer" -> chosen(answers.get(value));
            default -> List.of();
        };
    }

    private List<UUID> chosen(@Nullable Object answer) {
        List<UUID> found = new ArrayList<>();
        List<?> all = answer instanceof List<?> list ? list : answer == null ? List.of() : List.of(answer);
        all.forEach(one -> person(String.valueOf(one)).ifPresent(found::add));
        return found;
    }

    private Optional<UUID> person(String text) {
        if (text.matches("[0-9a-fA-F-]{36}")) {
            return users.find(UUID.fromString(text)).map(User::id);
        }
        return users.byLogin(text).or(() -> users.byEmail(text)).map(User::id);
    }

    private Optional<UUID> manager(@Nullable UUID person) {
        return person == null ? Optional.empty() : users.find(person).map(User::managerId);
    }

    private Optional<UUID> head(@Nullable String group) {
        return group == null ? Optional.empty() : groups.find(group).map(g -> g.headId());
    }

    /** Instead of those who may not be asked: their managers, the requester's manager, the head of the group. */
    private Set<UUID> substitutes(Set<UUID> found, @Nullable UUID requester, Set<UUID> own, @Nullable String group) {
        Set<UUID> instead = new LinkedHashSet<>();
        found.forEach(person -> manager(person).ifPresent(instead::add));
        if (usable(instead, own).isEmpty()) {
            manager(requester).ifPresent(instead::add);
        }
        if (usable(instead, own).isEmpty()) {
            head(group).ifPresent(instead::add);
        }
        return instead;
    }

    private List<User> usable(Set<UUID> ids, Set<UUID> own) {
        List<User> people = new ArrayList<>();
        for (UUID id : ids) {
            users.find(id).filter(u -> u.active() && !own.contains(u.id())).ifPresent(people::add);
        }
        return people;
    }

    /** @return who may be asked instead of somebody who may not sign in any more, the best first; at last administrators */
    List<User> instead(UUID removed, @Nullable UUID requester, Set<UUID> own, @Nullable String group) {
        List<User> people = new ArrayList<>(usable(substitutes(Set.of(removed), requester, own, group), own));
        users.withRole(Role.ADMIN).stream()
                .filter(admin -> !own.contains(admin.id()) && !people.contains(admin))
                .forEach(people::add);
        return people;
    }
}
