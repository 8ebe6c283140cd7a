package org.lanedesk.access;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.PasswordDesk;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people in by login and password, and out again. */
@Service
public class SignInDesk implements PasswordDesk {
    private final Users users;
    private final JdbcClient db;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SecondFactors factors;
    private final SignIns signIns;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignInDesk(
            Users users,
            JdbcClient db,
            Passwords passwords,
            Throttle throttle,
            SecondFactors factors,
            SignIns signIns,
            Actors actors,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.users = users;
        this.db = db;
        this.passwords = passwords;
        this.throttle = throttle;
        this.factors = factors;
        this.signIns = signIns;
        this.actors = actors;
        this.events = events;
        this.transaction = transaction;
    }

    /** Somebody let in: the secret is for the cookie. */
    public record Opened(Actor actor, String secret) {}

    /**
     * @param code the one-time password of somebody who has a second factor
     * @throws Problem 401 with the same words and after the same work whether the login, the password or the account is
     *     wrong; 429 during a pause after too many tries
     */
    public Opened signIn(String login, String password, @Nullable String code, String address, @Nullable String agent) {
        throttle.count(login, address);
        Optional<User> user = users.byLogin(login);
        boolean right = passwords.matches(password, user.map(this::hash).orElse(null));
        if (!right || user.isEmpty() || !user.get().active()) {
            record("signIn.failed", login, null, address);
            throw Problem.of(401, "auth.wrong");
        }
        UUID id = user.get().id();
        if (factors.active(id)) {
            secondFactor(id, login, code, address);
        }
        throttle.passed(login, address);
        return open(user.get(), address, agent);
    }

    /** Opens a session for somebody who has proven who he is. */
    Opened open(User user, String address, @Nullable String agent) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            String secret = signIns.open(user.id(), address, agent);
            record("signIn.done", user.login(), user.id(), address);
            return new Opened(actors.of(user.id(), null).orElseThrow(), secret);
        }));
    }

    /** Only somebody who knows the password learns that a code is needed. */
    private void secondFactor(UUID id, String login, @Nullable String code, String address) {
        if (code == null || code.isBlank()) {
            throttle.passed(login, address);
            throw Problem.of(401, "auth.codeNeeded");
        }
        if (!factors.use(id, code)) {
            record("signIn.failed", login, null, address);
            throw Problem.of(401, "auth.wrongCode");
        }
    }

    /** Changes the own password and ends the person's other sessions. @throws Problem 422 when the old one is wrong */
    public void changePassword(UUID id, String before, String after, @Nullable UUID session, String address) {
        User user = users.get(id);
        throttle.count(user.login(), address);
        if (!passwords.matches(before, hash(user))) {
            throw Problem.invalid("before", "auth.wrongPassword");
        }
        throttle.passed(user.login(), address);
        setPassword(id, "after", after, session);
    }

    @Override
    public void setPassword(UUID person, String field, String password) {
        setPassword(person, field, password, null);
    }

    /** Sets a person's password and ends his sessions (but one). */
    public void setPassword(UUID id, String field, String password, @Nullable UUID keep) {
        passwords.check(field, password);
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            db.sql("update app_user set password_hash = ? where id = ?")
                    .params(hash, id)
                    .update();
            signIns.endAll(id, keep);
            events.publishEvent(Audited.of("password.changed", "person " + id));
        });
    }

    private @Nullable String hash(User user) {
        return db.sql("select coalesce(password_hash, '') from app_user where id = ?")
                .param(user.id())
                .query(String.class)
                .optional()
                .filter(hash -> !hash.isEmpty())
                .orElse(null);
    }

    private void record(String action, String login, @Nullable UUID actor, String address) {
        events.publishEvent(new Audited(
                action,
                "login " + login.substring(0, Math.min(100, login.length())),
                Map.of(),
                Map.of("address", address),
                actor));
    }
}
