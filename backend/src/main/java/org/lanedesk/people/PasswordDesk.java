package org.lanedesk.people;

import java.util.UUID;

/** Sets passwords; people only says whose, sign-in knows how. */
public interface PasswordDesk {
    /** @param field named when the password is refused */
    void setPassword(UUID person, String field, String password);
}
