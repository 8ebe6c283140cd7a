package org.lanedesk.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Companies;
import org.lanedesk.people.Company;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Who may see and order a service (E05). An entry is {@code role:AGENT}, {@code group:network}, {@code company:red},
 * {@code person:ivan} or {@code guests} (also without an account); one that fits is enough.
 */
@Component
public class Entitled {
    private final Groups groups;
    private final Companies companies;

    Entitled(Groups groups, Companies companies) {
        this.groups = groups;
        this.companies = companies;
    }

    /** What of a person counts, read once for a whole list. */
    public record Person(@Nullable String login, List<Role> roles, List<String> groups, List<String> companies) {}

    /** @param actor null for a guest */
    public Person of(@Nullable Actor actor) {
        if (actor == null) {
            return new Person(null, List.of(), List.of(), List.of());
        }
        return new Person(
                actor.login(),
                List.copyOf(actor.roles()),
                groups.ofUser(actor.id()).stream().map(GroupMember::groupKey).toList(),
                actor.contact() == null
                        ? List.of()
                        : companies.allOfContact(actor.contact()).stream()
                                .map(Company::key)
                                .toList());
    }

    public static boolean to(Service service, Person person) {
        if (service.audience().isEmpty()) {
            return person.login() != null;
        }
        return service.audience().stream().anyMatch(entry -> fits(entry, person));
    }

    private static boolean fits(String entry, Person person) {
        int colon = entry.indexOf(':');
        String value = entry.substring(colon + 1);
        return switch (colon < 0 ? entry : entry.substring(0, colon)) {
            case "guests" -> true;
            case "role" -> person.roles().stream().anyMatch(r -> r.name().equals(value));
            case "group" -> person.groups().contains(value);
            case "company" -> person.companies().contains(value);
            case "person" -> value.equals(person.login());
            default -> false;
        };
    }
}
