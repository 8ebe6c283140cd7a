package org.lanedesk.file;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file under the name it was given; equal bytes are kept once.
 *
 * @param size in bytes
 * @param uploadedBy the user; null when a channel brought it
 */
public record StoredFile(
        UUID id,
        String name,
        String contentType,
        long size,
        String sha256,
        @JsonIgnore @Nullable UUID uploadedBy,
        @JsonIgnore Instant createdAt) {}
