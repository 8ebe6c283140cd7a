package org.lanedesk.people;

import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.register.Kind;
import org.lanedesk.shared.register.Register;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of people that are edited entry by entry. */
@Component
public class PeopleRegisters {
    private final Register people;
    private final Register groups;
    private final Register contacts;
    private final Register companies;
    private final Register statuses = Register.of("presence status", "presence_status")
            .required("name", Kind.NAME)
            .required("colour", Kind.TEXT)
            .required("takesWork", "takes_work", Kind.BOOL)
            .field("mayReply", "may_reply", Kind.BOOL)
            .required("position", Kind.INT)
            .orderedBy("t.position, t.key")
            .neverArchived();

    private final Register roles =
            Register.of("role", "custom_role").required("name", Kind.NAME).required("rights", Kind.TEXTS);

    PeopleRegisters(JdbcClient db, Contacts known, DomainClock clock, CurrentUser user, GroupGuard heads) {
        people = Register.withId("person", "app_user")
                .fixed("login", "login", Kind.TEXT)
                .required("name", Kind.TEXT)
                .field("email", Kind.TEXT)
                .field("roles", Kind.TEXTS)
                .field("customRoles", "custom_roles", Kind.TEXTS)
                .field("locale", Kind.TEXT)
                .field("zone", Kind.TEXT)
                .field("managerId", "manager_id", Kind.ID)
                .field("skills", Kind.TEXTS)
                .field("maxTickets", "max_tickets", Kind.INT)
                .field("active", Kind.BOOL)
                .stamped("created_at", clock::instant)
                .searchedBy("t.name ilike :q or t.login ilike :q or t.email ilike :q")
                .part("groups", new Memberships(db, false));
        groups = Register.of("group", "agent_group")
                .required("name", Kind.NAME)
                .required("headId", "head_id", Kind.ID)
                .filled("headId", () -> user.optional().map(Actor::id).orElse(null))
                .guarded(heads)
                .part("members", new Memberships(db, true));
        contacts = Register.withId("contact", "contact")
                .required("name", Kind.TEXT)
                .field("locale", Kind.TEXT)
                .field("zone", Kind.TEXT)
                .field("vip", Kind.BOOL)
                .field("userId", "user_id", Kind.ID)
                .field("fields", Kind.MAP)
                .stamped("created_at", clock::instant)
                .searchedBy("t.id in (select id from contact where name ilike :q union all"
                        + " select contact_id from contact_identity where shown ilike :q)")
                .part("identities", new Identities(db, known))
                .part("companies", new ContactCompanies(db));
        companies = Register.withId("company", "company")
                .fixed("key", "key", Kind.TEXT)
                .required("name", Kind.TEXT)
                .field("domains", Kind.TEXTS)
                .field("vip", Kind.BOOL)
                .field("managerId", "manager_id", Kind.ID)
                .field("sharedTickets", "shared_tickets", Kind.BOOL)
                .field("fields", Kind.MAP)
                .searchedBy("t.name ilike :q or t.key ilike :q");
    }

    public Register people() {
        return people;
    }

    public Register roles() {
        return roles;
    }

    public Register groups() {
        return groups;
    }

    public Register contacts() {
        return contacts;
    }

    public Register companies() {
        return companies;
    }

    public Register presenceStatuses() {
        return statuses;
    }
}
