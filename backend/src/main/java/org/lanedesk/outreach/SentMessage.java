package org.lanedesk.outreach;

import java.util.UUID;

/** Where an initiative message went. */
public record SentMessage(long ticketNumber, UUID sessionId, UUID messageId) {}
