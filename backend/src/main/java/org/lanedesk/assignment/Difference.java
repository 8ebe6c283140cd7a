package org.lanedesk.assignment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.lanedesk.ticket.Ticket;

/** What an action has changed, as the decision log keeps it; empty when nothing. */
final class Difference {
    private Difference() {}

    static Map<String, Object> between(Ticket before, Ticket after) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (!Objects.equals(before.assignee(), after.assignee())) {
            map.put("assignee", after.assignee() == null ? "" : after.assignee().toString());
        }
        if (after.group() != null && !after.group().equals(before.group())) {
            map.put("group", after.group());
        }
        if (after.assignmentPending()) {
            map.put("waiting", true);
        }
        return map;
    }
}
