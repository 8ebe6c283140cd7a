package org.lanedesk.channel.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a mailbox does; {@code error} is a {@code shared.Reason}, times are system times. */
record MailboxState(
        String channel,
        @Nullable Instant lastOk,
        @Nullable Instant failingSince,
        @Nullable String error) {}
