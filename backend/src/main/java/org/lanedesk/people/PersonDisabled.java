package org.lanedesk.people;

import java.util.UUID;

/** A person may not work any more; told inside the transaction, in which his tickets go back to the queue (C12). */
public record PersonDisabled(UUID userId) {}
