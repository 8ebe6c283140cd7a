package org.lanedesk.notice;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.catalog.Tracks;
import org.lanedesk.people.Contact;
import org.lanedesk.people.ContactIdentity;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** By which link somebody reads a request, and in which language: his account, or the secret link of a guest. */
@Component
class RequestReaders {
    private final Contacts contacts;
    private final Users users;
    private final Tracks tracks;
    private final String url;

    RequestReaders(
            Contacts contacts,
            Users users,
            Tracks tracks,
            @Value("${lanedesk.url:http://localhost:${server.port:8080}}") String url) {
        this.contacts = contacts;
        this.users = users;
        this.tracks = tracks;
        this.url = url;
    }

    record Reader(String link, Locale locale) {}

    /** The link is made when the mail is sent, so that no stored row holds it. */
    Reader guest(long number, Locale locale) {
        return new Reader(url + "/portal/track/" + tracks.make(number).token(), locale);
    }

    /** @return null for who can read the request nowhere */
    @Nullable
    Reader of(long number, String contact) {
        if (!contact.matches("[0-9a-f-]{36}")) {
            return null;
        }
        Contact known = contacts.find(UUID.fromString(contact)).orElse(null);
        if (known == null) {
            return null;
        }
        UUID account = known.userId();
        if (account != null) {
            return users.find(account)
                    .filter(User::active)
                    .map(user -> new Reader(url + "/portal/requests/" + number, user.locale()))
                    .orElse(null);
        }
        boolean guest =
                contacts.identities(known.id()).stream().anyMatch(i -> i.kind().equals(ContactIdentity.GUEST));
        return guest
                ? guest(number, known.locale() == null ? Locale.ENGLISH : Locale.forLanguageTag(known.locale()))
                : null;
    }
}
