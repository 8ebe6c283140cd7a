package org.lanedesk.sample;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.lanedesk.access.Passwords;
import org.lanedesk.people.Companies;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.NewUser;
import org.lanedesk.people.Presences;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, groups, companies and customers of the sample desk. */
@Component
class SamplePeople {
    static final String PASSWORD = "lanedesk";
    private final Users users;
    private final Groups groups;
    private final Presences presences;
    private final Companies companies;
    private final Contacts contacts;
    private final Passwords passwords;
    private final JdbcClient db;

    SamplePeople(
            Users users,
            Groups groups,
            Presences presences,
            Companies companies,
            Contacts contacts,
            Passwords passwords,
            JdbcClient db) {
        this.users = users;
        this.groups = groups;
        this.presences = presences;
        this.companies = companies;
        this.contacts = contacts;
        this.passwords = passwords;
        this.db = db;
    }

    void load(Yaml desk) {
        String hash = passwords.hash(PASSWORD);
        desk.list("people").forEach(p -> person(p, hash));
        desk.list("groups").forEach(this::group);
        desk.list("companies")
                .forEach(c ->
                        companies.add(c.text("key"), c.text("name"), c.texts("domains"), c.flag("vip"), false, true));
        desk.list("contacts").forEach(this::contact);
    }

    private void person(Yaml p, String hash) {
        Set<Role> roles = new LinkedHashSet<>();
        p.texts("roles").forEach(r -> roles.add(Role.valueOf(r)));
        String manager = p.maybe("manager");
        User user = users.add(new NewUser(
                p.text("login"),
                p.text("name"),
                p.maybe("email"),
                hash,
                roles,
                p.maybe("locale") == null ? "en" : p.text("locale"),
                p.maybe("zone") == null ? "UTC" : p.text("zone"),
                manager == null ? null : users.byLogin(manager).orElseThrow().id(),
                p.texts("skills"),
                p.number("max"),
                true));
        if (p.maybe("presence") != null) {
            presences.set(user.id(), p.text("presence"), null, "self");
        }
    }

    private void group(Yaml g) {
        groups.add(g.text("key"), new LocalizedText(g.names("name")), id(g.text("head")), true);
        g.texts("members").forEach(m -> groups.put(new GroupMember(g.text("key"), id(m), Reach.FULL, true, true)));
        g.texts("readers").forEach(m -> groups.put(new GroupMember(g.text("key"), id(m), Reach.REPLY, false, false)));
    }

    private void contact(Yaml c) {
        var contact = contacts.findOrCreate("email", c.text("email"), c.text("name"));
        db.sql("update contact set vip = ?, locale = ?, sample = true where id = ?")
                .params(c.flag("vip"), c.maybe("locale") == null ? "en" : c.text("locale"), contact.id())
                .update();
    }

    java.util.UUID id(String login) {
        return users.byLogin(login).orElseThrow().id();
    }

    Map<String, String> about(Yaml person) {
        return person.names("about");
    }
}
