package org.lanedesk.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Presence;
import org.lanedesk.people.Presences;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Role;
import org.springframework.stereotype.Component;

/** What a page must know about the person who opened it. */
@Component
public class Me {
    private final Users users;
    private final Presences presences;

    Me(Users users, Presences presences) {
        this.users = users;
        this.presences = presences;
    }

    /**
     * @param places desk, portal, studio, admin, as far as the rights open them; the first is where one works
     * @param presence null for people who are no agents
     */
    public record View(
            UUID id,
            String login,
            String name,
            @Nullable String email,
            Set<Role> roles,
            Set<Right> rights,
            String locale,
            String zone,
            @Nullable PresenceView presence,
            List<String> places,
            boolean sample) {}

    public record PresenceView(String status, @Nullable Instant since, String cause) {
        static PresenceView of(Presence presence) {
            return new PresenceView(presence.status(), presence.since(), presence.cause());
        }
    }

    public View of(Actor actor) {
        User user = users.get(actor.id());
        PresenceView presence = !actor.may(Right.DESK)
                ? null
                : presences.of(user.id()).map(PresenceView::of).orElse(new PresenceView("offline", null, "self"));
        return new View(
                user.id(),
                user.login(),
                user.name(),
                user.email(),
                new TreeSet<>(user.roles()),
                new TreeSet<>(actor.rights()),
                user.locale().getLanguage(),
                user.zone().getId(),
                presence,
                places(actor),
                user.sample());
    }

    private static List<String> places(Actor actor) {
        var places = new java.util.ArrayList<String>();
        if (actor.may(Right.DESK)) {
            places.add("desk");
        }
        if (Stream.of(Right.DESIGN, Right.RULES_READ, Right.PUBLISH, Right.OPERATE)
                .anyMatch(actor::may)) {
            places.add("studio");
        }
        if (actor.may(Right.SETTINGS_READ) || actor.may(Right.ADMIN)) {
            places.add("admin");
        }
        if (actor.may(Right.PORTAL) || actor.contact() != null) {
            places.add("portal");
        }
        return places;
    }
}
