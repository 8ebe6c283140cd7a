package org.lanedesk.ticket;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is needed to open a ticket; {@code group} is the common queue of the line until a rule says otherwise. */
public record NewTicket(
        String type,
        String subject,
        String priority,
        List<String> tags,
        Map<String, Object> fields,
        String brand,
        String line,
        String group,
        @Nullable UUID requester,
        @Nullable UUID company,
        String channel,
        String channelKind,
        @Nullable Long parent) {}
