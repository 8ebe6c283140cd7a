package org.lanedesk.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Companies;
import org.lanedesk.people.Company;
import org.lanedesk.people.Contact;
import org.lanedesk.people.ContactIdentity;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.Users;
import org.lanedesk.schedule.Schedules;
import org.lanedesk.session.Message;
import org.lanedesk.session.Messages;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.memory.SettingsMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what facts need from the stores. */
@Component
class FactReader {
    private final Messages messages;
    private final Sessions sessions;
    private final Contacts contacts;
    private final Companies companies;
    private final Users users;
    private final Schedules schedules;
    private final JdbcClient db;
    private final DomainClock clock;
    private final SettingsMemory settings;

    FactReader(
            Messages messages,
            Sessions sessions,
            Contacts contacts,
            Companies companies,
            Users users,
            Schedules schedules,
            JdbcClient db,
            DomainClock clock,
            SettingsMemory settings) {
        this.settings = settings;
        this.messages = messages;
        this.sessions = sessions;
        this.contacts = contacts;
        this.companies = companies;
        this.users = users;
        this.schedules = schedules;
        this.db = db;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    @Nullable
    Message message(UUID id) {
        return messages.find(id).orElse(null);
    }

    @Nullable
    Session session(long ticket) {
        return sessions.current(ticket).orElse(null);
    }

    @Nullable
    Contact contact(UUID id) {
        return contacts.find(id).orElse(null);
    }

    List<Company> companies(UUID contact) {
        return companies.allOfContact(contact);
    }

    @Nullable
    String companyKey(@Nullable UUID company) {
        return company == null
                ? null
                : companies.find(company).map(Company::key).orElse(null);
    }

    @Nullable
    String address(UUID contact) {
        return contacts.identities(contact).stream()
                .filter(i -> i.kind().equals(ContactIdentity.EMAIL))
                .map(ContactIdentity::value)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String login(@Nullable UUID user) {
        return user == null ? null : users.find(user).map(u -> u.login()).orElse(null);
    }

    /** Whether the line of the ticket works now; null when it has no schedule (then it always does). */
    @Nullable
    Boolean inWorkingTime(@Nullable String line) {
        String schedule = line == null
                ? null
                : settings.of(
                        "line.schedule",
                        line,
                        () -> db.sql("select schedule from line where key = ?")
                                .param(line)
                                .query(String.class)
                                .optional()
                                .orElse(null));
        return schedule == null ? null : schedules.of(schedule).open(clock.instant());
    }

    /** Whether the person may answer tickets of the group. */
    boolean answersIn(@Nullable String group, @Nullable UUID user) {
        return group != null
                && user != null
                && db.sql("select exists (select 1 from group_member where group_key = ? and user_id = ?"
                                + " and access in ('reply', 'full'))")
                        .params(group, user)
                        .query(Boolean.class)
                        .single();
    }
}
