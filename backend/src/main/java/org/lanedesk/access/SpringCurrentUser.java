package org.lanedesk.access;

import java.util.Optional;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The current user as the filters found him. */
@Component
class SpringCurrentUser implements CurrentUser {
    @Override
    public Optional<Actor> optional() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.actor())
                : Optional.empty();
    }
}
