package org.lanedesk.session;

/** A message was written, inside its transaction. An outgoing one is now to be handed to its channel's outbox. */
public record MessageAdded(Message message) {}
