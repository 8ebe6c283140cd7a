package org.lanedesk.people;

import java.util.UUID;

/** An agent may be given work again: he went to a status that takes work; published inside the transaction. */
public record AgentAvailable(UUID userId) {}
