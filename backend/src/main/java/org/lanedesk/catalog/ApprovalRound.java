package org.lanedesk.catalog;

import java.util.UUID;

/**
 * One question to several approvers.
 *
 * @param needed how many must say yes
 * @param onDecline stop = one no ends it; count = only when the yes can no longer be reached
 */
public record ApprovalRound(
        UUID id, long ticketNumber, String instance, int needed, int asked, String onDecline, String state) {}
