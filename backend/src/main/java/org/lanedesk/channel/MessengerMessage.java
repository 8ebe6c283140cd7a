package org.lanedesk.channel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in a messenger, as the adapter of the channel understood it.
 *
 * @param channel key of the channel
 * @param externalId the same for the same message whenever it is heard
 * @param address by which the person writes and is answered; an identity of the channel's kind
 * @param name as the person calls himself; blank when he does not
 * @param files ids of the files, kept already
 * @param ignored code of why it becomes no message; null in the normal case
 * @param source as it came, without anything secret
 */
public record MessengerMessage(
        String channel,
        String externalId,
        String address,
        String name,
        String text,
        List<UUID> files,
        @Nullable String ignored,
        String source) {}
