package org.lanedesk.ticket;

import java.util.List;

/** A tag has another name; told inside the transaction. */
public record TagRenamed(List<Long> tickets) {}
