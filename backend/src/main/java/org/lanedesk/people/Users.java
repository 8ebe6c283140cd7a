package org.lanedesk.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who can sign in. */
@Repository
public class Users {
    private final JdbcClient db;
    private final DomainClock clock;

    Users(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<User> find(UUID id) {
        return db.sql("select * from app_user where id = ?")
                .param(id)
                .query(UserRows::user)
                .optional();
    }

    /** @throws Problem 404 when there is no such person */
    public User get(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("person", id));
    }

    /** Reads and locks the row until the end of the transaction; lock several in the order of their ids. */
    public User lock(UUID id) {
        return db.sql("select * from app_user where id = ? for update")
                .param(id)
                .query(UserRows::user)
                .optional()
                .orElseThrow(() -> Problem.notFound("person", id));
    }

    public Optional<User> byLogin(String login) {
        return db.sql("select * from app_user where login = lower(?)")
                .param(login.trim())
                .query(UserRows::user)
                .optional();
    }

    public Optional<User> byEmail(String email) {
        return db.sql("select * from app_user where lower(email) = lower(?)")
                .param(email.trim())
                .query(UserRows::user)
                .optional();
    }

    public List<User> byIds(Collection<UUID> ids) {
        return db.sql("select * from app_user where id = any(?)")
                .param(ids.toArray(new UUID[0]))
                .query(UserRows::user)
                .list();
    }

    /** Active people with a role, by name. */
    public List<User> withRole(Role role) {
        return db.sql("select * from app_user where roles @> ?::text[] and active order by name, id")
                .param(new String[] {role.name()})
                .query(UserRows::user)
                .list();
    }

    public boolean none() {
        return !db.sql("select exists (select 1 from app_user)")
                .query(Boolean.class)
                .single();
    }

    /** @throws Problem 422 when the login or the address is taken */
    public User add(NewUser user) {
        UUID id = Ids.next();
        try {
            db.sql("""
                            insert into app_user (id, login, name, email, password_hash, roles, locale, zone, manager_id, skills,
                              max_tickets, sample, created_at)
                            values (:id, lower(:login), :name, :email, :hash, :roles, :locale, :zone, :manager, :skills, :max,
                              :sample, :at)
                            """)
                    .param("id", id)
                    .param("login", user.login().trim())
                    .param("name", user.name())
                    .param("email", user.email())
                    .param("hash", user.passwordHash())
                    .param("roles", user.roles().stream().map(Role::name).toArray(String[]::new))
                    .param("locale", user.locale())
                    .param("zone", user.zone())
                    .param("manager", user.managerId())
                    .param("skills", user.skills().toArray(new String[0]))
                    .param("max", user.maxTickets())
                    .param("sample", user.sample())
                    .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Problem.invalid(
                    String.valueOf(e.getMessage()).contains("app_user_email") ? "email" : "login", "people.taken");
        }
        return get(id);
    }
}
