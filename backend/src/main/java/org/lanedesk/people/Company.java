package org.lanedesk.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's organisation.
 *
 * @param domains lower-case mail domains whose new contacts join it
 * @param sharedTickets its contacts see each other's tickets in the portal
 */
public record Company(
        UUID id,
        String key,
        String name,
        List<String> domains,
        boolean vip,
        @Nullable UUID managerId,
        boolean sharedTickets,
        Map<String, Object> fields,
        boolean archived,
        boolean sample,
        int version) {}
