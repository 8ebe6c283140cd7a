package org.lanedesk.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;

/**
 * Who has a page open: a signed-in person, or somebody at a web chat, who hears of his conversation only.
 *
 * @param visitor null for a page of the desk or the portal
 */
record Listener(@Nullable Actor actor, @Nullable UUID visitor) {}
