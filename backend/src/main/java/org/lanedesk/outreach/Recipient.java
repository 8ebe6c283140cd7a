package org.lanedesk.outreach;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody to write to, by the address of the channel's kind; {@code contact} null until he is needed as a contact. */
record Recipient(
        String address, @Nullable String name, @Nullable UUID contact) {}
