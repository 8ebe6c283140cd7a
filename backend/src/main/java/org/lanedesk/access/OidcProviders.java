package org.lanedesk.access;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's sign-in provider (OpenID Connect), and who is who there. */
@Repository
public class OidcProviders {
    private final JdbcClient db;
    private final Users users;
    private final ApplicationEventPublisher events;

    OidcProviders(JdbcClient db, Users users, ApplicationEventPublisher events) {
        this.db = db;
        this.users = users;
        this.events = events;
    }

    /** @param name on the button of the sign-in page */
    public record Provider(String name, String issuer, String clientId, String clientSecret) {}

    public Optional<Provider> find() {
        return db.sql("select * from oidc_provider")
                .query((row, n) -> new Provider(
                        row.getString("name"),
                        row.getString("issuer"),
                        row.getString("client_id"),
                        row.getString("client_secret")))
                .optional();
    }

    /** @throws Problem 422 unless the issuer is reached by https (or is this machine) */
    @Transactional
    public void set(Provider provider) {
        URI issuer = uri(provider.issuer());
        boolean here = "localhost".equals(issuer.getHost()) || "127.0.0.1".equals(issuer.getHost());
        if (!"https".equals(issuer.getScheme()) && !("http".equals(issuer.getScheme()) && here)) {
            throw Problem.invalid("issuer", "auth.issuer");
        }
        db.sql("delete from oidc_provider").update();
        db.sql("insert into oidc_provider (name, issuer, client_id, client_secret) values (?, ?, ?, ?)")
                .params(provider.name(), provider.issuer(), provider.clientId(), provider.clientSecret())
                .update();
        events.publishEvent(Audited.of("provider.changed", "sign-in", Map.of(), Map.of("issuer", provider.issuer())));
    }

    @Transactional
    public void remove() {
        db.sql("delete from oidc_provider").update();
        events.publishEvent(Audited.of("provider.removed", "sign-in"));
    }

    /** The person known as that subject; at the first time the one with that verified address. */
    @Transactional
    Optional<User> person(String issuer, String subject, @Nullable String verifiedEmail) {
        Optional<User> known = db.sql("select user_id from oidc_identity where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(UUID.class)
                .optional()
                .flatMap(users::find);
        if (known.isPresent() || verifiedEmail == null) {
            return known;
        }
        Optional<User> found = users.byEmail(verifiedEmail);
        found.ifPresent(user -> db.sql(
                        "insert into oidc_identity (issuer, subject, user_id) values (?, ?, ?) on conflict do nothing")
                .params(issuer, subject, user.id())
                .update());
        return found;
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("issuer", "auth.issuer");
        }
    }
}
