package org.lanedesk.shared;

import java.util.Map;

/**
 * News for open pages: publish it as a Spring event. After the commit it goes to the pages of those who may see it, on
 * all nodes; it is a hint to read again, never the only copy of a fact.
 *
 * @param topic ticket, presence, viewing, counters …
 * @param payload small and flat, below 4 kB as JSON
 */
public record LiveSignal(String topic, Map<String, Object> payload, Audience audience) {}
