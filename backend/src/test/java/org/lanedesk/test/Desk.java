package org.lanedesk.test;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.lanedesk.access.Passwords;
import org.lanedesk.people.NewUser;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Role;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Component;

/** Makes people for tests and lets them call the API: {@code desk.as(Role.AGENT).get("/me")}. */
@Component
public class Desk {
    public static final String PASSWORD = "lanedesk";

    static {
        // nobody waits longer than he must, and a busy machine is slow
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private final Users users;
    private final String hash;
    private final ServletWebServerApplicationContext context;

    Desk(Users users, Passwords passwords, ServletWebServerApplicationContext context) {
        this.users = users;
        this.hash = passwords.hash(PASSWORD);
        this.context = context;
    }

    /** A new person with a login nobody else has. */
    public User person(Role... roles) {
        String login = "t" + UUID.randomUUID().toString().substring(0, 12);
        return users.add(NewUser.of(login, "Person " + login, hash, roles));
    }

    public Api anonymous() {
        return new Api(context.getWebServer().getPort());
    }

    public Api as(User user) {
        return anonymous().login(user.login(), PASSWORD);
    }

    /** A new person of this role, signed in. */
    public Api as(Role role) {
        return as(person(Set.of(role).toArray(Role[]::new)));
    }
}
