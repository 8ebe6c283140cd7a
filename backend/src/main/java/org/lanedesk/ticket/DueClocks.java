package org.lanedesk.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Due times of many tickets in one query, nearest first; implemented by sla. */
public interface DueClocks {
    Map<Long, List<DueClock>> of(Collection<Long> tickets);
}
