package org.lanedesk.people;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.MailAddress;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Role;
import org.lanedesk.shared.register.RegisterStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Engages, changes and dismisses people, with what follows for roles and work. */
@Service
public class Staff {
    /** what a manager may change without being an administrator */
    private static final Set<String> WORK = Set.of("skills", "maxTickets", "managerId", "groups");

    private static final Set<String> LOCALES = Set.of("en", "ru", "pl");
    private static final int MOST_TICKETS = 10_000;
    private final RegisterStore store;
    private final PeopleRegisters registers;
    private final JdbcClient db;
    private final Contacts contacts;
    private final CustomRoles custom;
    private final ObjectProvider<PasswordDesk> passwords;
    private final ApplicationEventPublisher events;

    Staff(
            RegisterStore store,
            PeopleRegisters registers,
            JdbcClient db,
            Contacts contacts,
            CustomRoles custom,
            ObjectProvider<PasswordDesk> passwords,
            ApplicationEventPublisher events) {
        this.store = store;
        this.registers = registers;
        this.db = db;
        this.contacts = contacts;
        this.custom = custom;
        this.passwords = passwords;
        this.events = events;
    }

    /**
     * Adds a person; one with an address is linked to the contact who writes from it, so that the portal knows him.
     *
     * @param body fields of a person, and a {@code password}; {@code login} is kept in lower case
     */
    @Transactional
    public Map<String, Object> add(Map<String, Object> body) {
        Map<String, Object> person = new LinkedHashMap<>(body);
        if (person.get("login") instanceof String login) {
            person.put("login", login.trim().toLowerCase(Locale.ROOT));
        }
        Object password = person.remove("password");
        check(person);
        custom.check(person);
        Map<String, Object> made = store.create(registers.people(), person);
        UUID id = UUID.fromString(String.valueOf(made.get("id")));
        if (password != null) {
            passwords.getObject().setPassword(id, "password", password.toString());
        }
        if (made.get("email") instanceof String email) {
            Contact contact = contacts.findOrCreate(ContactIdentity.EMAIL, email, String.valueOf(made.get("name")));
            if (contact.userId() == null) {
                contacts.link(contact.id(), id);
            }
        }
        return made;
    }

    /**
     * Edits a person. One who is disabled or archived loses his work in the same transaction ({@link PersonDisabled}).
     *
     * @throws Problem 403 for fields that are the administrator's, 409 when nobody would administrate any more
     */
    @Transactional
    public Map<String, Object> edit(Actor by, String id, @Nullable String ifMatch, Map<String, Object> patch) {
        if (!by.may(Right.ADMIN) && !WORK.containsAll(patch.keySet())) {
            throw Problem.of(403, "auth.forbidden");
        }
        Map<String, Object> fields = new LinkedHashMap<>(patch);
        Object password = fields.remove("password");
        check(fields);
        custom.check(fields);
        manages(id, fields.get("managerId"));
        if (Boolean.TRUE.equals(fields.get("archived"))) {
            fields.put("active", false);
        }
        boolean before = works(store.get(registers.people(), id));
        Map<String, Object> after = store.edit(registers.people(), id, ifMatch, fields);
        if (password != null) {
            passwords.getObject().setPassword(UUID.fromString(id), "password", password.toString());
        }
        if (before && !works(after)) {
            events.publishEvent(new PersonDisabled(UUID.fromString(id)));
        }
        if (patch.containsKey("roles") || patch.containsKey("active") || patch.containsKey("archived")) {
            someoneAdministrates();
        }
        return after;
    }

    /** A person's own settings. @throws Problem 422 for a language or zone we do not know */
    public void prefer(UUID id, @Nullable String locale, @Nullable String zone) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        if (locale != null) {
            wanted.put("locale", locale);
        }
        if (zone != null) {
            wanted.put("zone", zone);
        }
        check(wanted);
        db.sql("update app_user set locale = coalesce(?, locale), zone = coalesce(?, zone) where id = ?")
                .param(locale)
                .param(zone)
                .param(id)
                .update();
    }

    private static boolean works(Map<String, Object> person) {
        return Boolean.TRUE.equals(person.get("active")) && !Boolean.TRUE.equals(person.get("archived"));
    }

    private static void check(Map<String, Object> person) {
        if (person.get("roles") instanceof List<?> roles) {
            for (Object role : roles) {
                if (java.util.Arrays.stream(Role.values())
                        .noneMatch(r -> r.name().equals(role))) {
                    throw Problem.invalid("roles", "people.noRole", role);
                }
            }
        }
        if (person.get("email") instanceof String mail && !mail.isBlank() && !MailAddress.plausible(mail.strip())) {
            throw Problem.invalid("email", "message.badAddress", mail);
        }
        if (person.get("maxTickets") instanceof Number most
                && (most.longValue() < 0 || most.longValue() > MOST_TICKETS)) {
            throw Problem.invalid("maxTickets", "field.between", 0, MOST_TICKETS);
        }
        if (person.get("locale") != null
                && !LOCALES.contains(person.get("locale").toString())) {
            throw Problem.invalid("locale", "field.value");
        }
        if (person.get("zone") != null
                && !ZoneId.getAvailableZoneIds().contains(person.get("zone").toString())) {
            throw Problem.invalid("zone", "field.value");
        }
    }

    /** Nobody approves his own requests by being his own manager, nor by a circle of them. */
    private void manages(String id, @Nullable Object manager) {
        boolean circle = manager != null
                && db.sql("""
            with recursive above(id) as (select id from app_user where id::text = :manager
              union select u.manager_id from above a join app_user u on u.id = a.id where u.manager_id is not null)
            select exists (select 1 from above where id::text = :id)\
            """)
                        .param("manager", manager.toString())
                        .param("id", id)
                        .query(Boolean.class)
                        .single();
        if (circle) {
            throw Problem.invalid("managerId", "people.ownManager");
        }
    }

    private void someoneAdministrates() {
        boolean left = db.sql(
                        "select exists (select 1 from app_user where active and not archived and roles @> array['ADMIN'])")
                .query(Boolean.class)
                .single();
        if (!left) {
            throw Problem.of(409, "people.lastAdmin");
        }
    }
}
