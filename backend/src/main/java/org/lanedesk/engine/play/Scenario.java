package org.lanedesk.engine.play;

import java.util.List;
import java.util.Map;

/** Steps in their order, each a map with one entry. */
public record Scenario(String name, List<Map<String, Object>> steps) {}
