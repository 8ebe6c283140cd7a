package org.lanedesk.shared;

import java.util.Optional;

/** Tells who acts in this thread; jobs and channels act as nobody (the system). */
public interface CurrentUser {
    Optional<Actor> optional();

    /** @throws Problem 401 when nobody is signed in */
    default Actor get() {
        return optional().orElseThrow(() -> Problem.of(401, "auth.required"));
    }
}
