package org.lanedesk.ticket;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What of a ticket can be changed: its name in events and API, its column, how to read the value in force. */
public enum TicketField {
    TYPE("type", "type", Ticket::type),
    SUBJECT("subject", "subject", Ticket::subject),
    STATUS("status", "status", Ticket::status),
    PRIORITY("priority", "priority", Ticket::priority),
    IMPACT("impact", "impact", Ticket::impact),
    URGENCY("urgency", "urgency", Ticket::urgency),
    TAGS("tags", "tags", Ticket::tags),
    FIELDS("fields", "fields", Ticket::fields),
    LINE("line", "line", Ticket::line),
    GROUP("group", "group_key", Ticket::group),
    ASSIGNEE("assignee", "assignee", Ticket::assignee),
    ASSIGNED_BY("assignedBy", "assigned_by", Ticket::assignedBy),
    PENDING("assignmentPending", "assignment_pending", Ticket::assignmentPending),
    PENDING_REASON("pendingReason", "pending_reason", Ticket::pendingReason),
    PENDING_SINCE("pendingSince", "pending_since", Ticket::pendingSince),
    LAST_ASSIGNED("lastAssignedAt", "last_assigned_at", t -> null),
    REQUESTER("requester", "requester", Ticket::requester),
    COMPANY("company", "company", Ticket::company),
    SLA_POLICY("slaPolicy", "sla_policy", Ticket::slaPolicy),
    DUE_AT("dueAt", "due_at", Ticket::dueAt),
    DUE_CLOCK("dueClock", "due_clock", Ticket::dueClock),
    DUE_STATE("dueState", "due_state", Ticket::dueState),
    WARN_AT("warnAt", "warn_at", Ticket::warnAt),
    MANUAL_DUE_AT("manualDueAt", "manual_due_at", Ticket::manualDueAt),
    OVERDUE("overdue", "overdue", Ticket::overdue),
    DEFERRED_UNTIL("deferredUntil", "deferred_until", Ticket::deferredUntil),
    DEFERRED_REASON("deferredReason", "deferred_reason", Ticket::deferredReason),
    RETURNED("returned", "returned", Ticket::returned),
    PARENT("parentNumber", "parent_number", Ticket::parentNumber),
    MERGED_INTO("mergedInto", "merged_into", Ticket::mergedInto),
    RESOLVED_AT("resolvedAt", "resolved_at", Ticket::resolvedAt),
    CLOSED_AT("closedAt", "closed_at", Ticket::closedAt),
    LOCKED("locked", "locked", Ticket::locked),
    SPAM("spam", "spam", Ticket::spam),
    INCIDENT("incident", "incident", Ticket::incident);

    /** Characters of a text that people and rules may set. */
    public static final int LONGEST = 500;

    private final String key;
    private final String column;
    private final Function<Ticket, @Nullable Object> read;

    TicketField(String key, String column, Function<Ticket, @Nullable Object> read) {
        this.key = key;
        this.column = column;
        this.read = read;
    }

    /** The name in events, decision log and JSON. */
    public String key() {
        return key;
    }

    String column() {
        return column;
    }

    public @Nullable Object of(Ticket ticket) {
        return read.apply(ticket);
    }

    /** Machine columns that follow others and would only be noise in the history. */
    boolean quiet() {
        return switch (this) {
            case LAST_ASSIGNED,
                    ASSIGNED_BY,
                    DUE_AT,
                    DUE_CLOCK,
                    DUE_STATE,
                    WARN_AT,
                    RESOLVED_AT,
                    CLOSED_AT,
                    PENDING_SINCE,
                    RETURNED,
                    SLA_POLICY -> true;
            default -> false;
        };
    }
}
