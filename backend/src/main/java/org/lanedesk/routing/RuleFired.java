package org.lanedesk.routing;

import java.util.Map;

/** A row of a table did something to a ticket; shown in the conversation as a system message (E47). */
public record RuleFired(
        long ticketNumber,
        String table,
        int version,
        String row,
        int index,
        String name,
        Map<String, Object> effects) {}
