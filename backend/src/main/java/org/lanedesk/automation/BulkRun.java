package org.lanedesk.automation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;

/**
 * Steps that are done to many tickets in the background.
 *
 * @param actor who asked, with the rights of that moment
 * @param action for people: the action's or macro's key
 * @param undoOf the run whose effects this one takes back
 */
record BulkRun(
        UUID id,
        Actor actor,
        String action,
        List<Step> steps,
        @Nullable UUID undoOf,
        boolean undone,
        int total,
        @Nullable Instant doneAt) {}
