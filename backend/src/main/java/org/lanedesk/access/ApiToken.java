package org.lanedesk.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Right;

/**
 * A key for programs that act as a person; never shows the secret itself.
 *
 * @param prefix first letters of the secret, to tell tokens apart
 */
public record ApiToken(
        UUID id,
        UUID userId,
        String name,
        String prefix,
        Set<Right> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt) {}
