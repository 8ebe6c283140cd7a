package org.lanedesk.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file on a message; {@code contentId} is set for pictures inside the HTML, {@code size} is in bytes. */
public record Attachment(
        UUID id,
        UUID fileId,
        String name,
        String contentType,
        long size,
        String sha256,
        @Nullable String contentId) {}
