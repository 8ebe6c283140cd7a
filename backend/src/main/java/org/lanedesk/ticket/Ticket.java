package org.lanedesk.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The work: who wants what, how urgent, who answers for it.
 *
 * @param version grows with every change; the base of a PATCH
 * @param assignedBy rule, agent or process; rules leave an assignment by hand alone (R07)
 * @param assignmentPending nobody qualified yet; {@code pendingReason} says why
 * @param dueAt the earliest running clock or the manual deadline; null when there is none
 * @param overdue set at a breach and kept as long as the ticket is live
 */
public record Ticket(
        long number,
        UUID id,
        int version,
        String type,
        String subject,
        String status,
        StatusClass statusClass,
        String priority,
        int priorityRank,
        @Nullable String impact,
        @Nullable String urgency,
        List<String> tags,
        Map<String, Object> fields,
        String brand,
        @Nullable String line,
        @Nullable String group,
        @Nullable UUID assignee,
        @Nullable String assignedBy,
        boolean assignmentPending,
        @Nullable String pendingReason,
        @Nullable Instant pendingSince,
        @Nullable UUID requester,
        @Nullable UUID company,
        @Nullable String channel,
        String channelKind,
        @Nullable String slaPolicy,
        @Nullable Instant dueAt,
        @Nullable String dueClock,
        @Nullable String dueState,
        @Nullable Instant warnAt,
        @Nullable Instant manualDueAt,
        boolean overdue,
        @Nullable Instant deferredUntil,
        @Nullable String deferredReason,
        boolean returned,
        @Nullable Instant lastMessageAt,
        @Nullable String lastMessageBy,
        @Nullable String lastSnippet,
        @Nullable Long parentNumber,
        @Nullable Long mergedInto,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        boolean locked,
        boolean spam,
        @Nullable String incident,
        Instant createdAt,
        Instant updatedAt) {}
