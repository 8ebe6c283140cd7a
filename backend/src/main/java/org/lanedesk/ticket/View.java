package org.lanedesk.ticket;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.shared.LocalizedText;

/**
 * A list of tickets that somebody defined (D33).
 *
 * @param filter as written; it is read again at each use, because fields come and go
 * @param columns what the list shows, names of {@link ListField}s
 * @param audience personal (the owner), shared (everybody in the desk) or group (members of {@code groups})
 */
public record View(
        String key,
        LocalizedText name,
        Map<String, Object> filter,
        List<TicketOrders.SortKey> sort,
        List<String> columns,
        String audience,
        List<String> groups,
        UUID owner,
        int position,
        int version) {}
