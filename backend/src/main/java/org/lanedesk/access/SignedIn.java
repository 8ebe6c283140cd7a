package org.lanedesk.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who makes this call, and by which session or token. */
public final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final transient Actor actor;
    private final transient @Nullable UUID session;

    SignedIn(Actor actor, @Nullable UUID session) {
        super(actor.rights().stream()
                .map(right -> new SimpleGrantedAuthority(right.name()))
                .toList());
        this.actor = actor;
        this.session = session;
        setAuthenticated(true);
    }

    public Actor actor() {
        return actor;
    }

    /** null when the call came with a token */
    public @Nullable UUID session() {
        return session;
    }

    @Override
    public Object getCredentials() {
        return List.of();
    }

    @Override
    public Object getPrincipal() {
        return actor.login();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return actor.id().hashCode();
    }
}
