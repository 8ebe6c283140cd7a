package org.lanedesk.channel.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the reading of a channel does; {@code error} is a {@code shared.Reason}, times are system times. */
public record ReaderState(
        String channel,
        @Nullable Instant lastOk,
        @Nullable Instant failingSince,
        @Nullable String error) {}
