package org.lanedesk.studio.diff;

import java.util.Map;

/** An element with everything that can change about it, flat. */
record Part(String name, Map<String, String> properties) {}
