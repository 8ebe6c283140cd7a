package org.lanedesk.catalog;

import org.lanedesk.people.Contact;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;

/** Colleagues as a client names them: by login or mail address. */
@Component
class Colleagues {
    private final Users users;
    private final PortalPerson person;

    Colleagues(Users users, PortalPerson person) {
        this.users = users;
        this.person = person;
    }

    /** @throws Problem 422 at this field when nobody who may sign in has this login or address */
    Contact of(String written, String field) {
        return person.contact(find(written, field));
    }

    String address(String written) {
        return PortalPerson.address(find(written, "forPerson"));
    }

    private User find(String written, String field) {
        String text = written.strip();
        return users.byLogin(text)
                .or(() -> users.byEmail(text))
                .filter(User::active)
                .orElseThrow(() -> Problem.invalid(field, "catalog.noColleague", text));
    }
}
