package org.lanedesk.outbox;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A row that this node has claimed; {@code attempts} counts the coming try too. */
record OutboxRow(UUID id, String kind, JsonNode payload, int attempts) {}
