package org.lanedesk.access;

import org.lanedesk.people.NewUser;
import org.lanedesk.people.Users;
import org.lanedesk.shared.FirstStart;
import org.lanedesk.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A desk without any person gets {@code admin}; his password is {@code LANEDESK_ADMIN_PASSWORD} or printed once. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdmin implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
    private final Users users;
    private final Passwords passwords;
    private final String given;
    private final FirstStart first;

    FirstAdmin(Users users, Passwords passwords, FirstStart first, @Value("${LANEDESK_ADMIN_PASSWORD:}") String given) {
        this.users = users;
        this.passwords = passwords;
        this.given = given;
        this.first = first;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        first.once(users::none, this::add);
    }

    private void add() {
        String password = given.isBlank() ? Secrets.random().substring(0, 16) : given;
        users.add(NewUser.of("admin", "Administrator", passwords.hash(password), Role.ADMIN));
        if (given.isBlank()) {
            LOG.info("First start: sign in as admin with the password {} (shown only now)", password);
        }
    }
}
