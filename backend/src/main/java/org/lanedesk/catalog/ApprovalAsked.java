package org.lanedesk.catalog;

import java.util.UUID;

/** Somebody's yes or no is wanted; told in the transaction that asks. */
public record ApprovalAsked(UUID approval) {}
