package org.lanedesk.studio;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model that somebody is working on; never known to the engine.
 *
 * @param base version it was begun from; 0 for a new model
 * @param revision grows with each save
 * @param author who saved it last
 * @param authors everybody who has saved it since it was begun
 */
public record Draft(
        String kind,
        String key,
        String path,
        String content,
        int base,
        int revision,
        @Nullable UUID author,
        String authorName,
        Set<UUID> authors,
        Instant updatedAt) {}
