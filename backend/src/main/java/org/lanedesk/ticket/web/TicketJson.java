package org.lanedesk.ticket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.ticket.DueClock;

/** A ticket as the API shows it, in lists and alone; {@code actions} only alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketJson(
        long number,
        int version,
        String type,
        String subject,
        Status status,
        String priority,
        List<String> tags,
        Map<String, Object> fields,
        String brand,
        @Nullable String line,
        @Nullable Named group,
        @JsonInclude @Nullable Person assignee,
        boolean assignmentPending,
        @Nullable String pendingReason,
        @Nullable Requester requester,
        @Nullable Firm company,
        @Nullable String channel,
        String channelKind,
        Instant createdAt,
        Instant updatedAt,
        List<DueClock> due,
        boolean overdue,
        @Nullable Instant manualDueAt,
        @Nullable Instant deferredUntil,
        @Nullable String deferredReason,
        boolean returned,
        boolean unread,
        @Nullable LastMessage lastMessage,
        @Nullable String incident,
        @Nullable UUID sessionId,
        @Nullable Long parentNumber,
        @Nullable Long mergedInto,
        @Nullable Set<String> actions) {

    TicketJson offering(Set<String> verbs) {
        return new TicketJson(
                number,
                version,
                type,
                subject,
                status,
                priority,
                tags,
                fields,
                brand,
                line,
                group,
                assignee,
                assignmentPending,
                pendingReason,
                requester,
                company,
                channel,
                channelKind,
                createdAt,
                updatedAt,
                due,
                overdue,
                manualDueAt,
                deferredUntil,
                deferredReason,
                returned,
                unread,
                lastMessage,
                incident,
                sessionId,
                parentNumber,
                mergedInto,
                verbs);
    }

    record Status(
            String key,

            @com.fasterxml.jackson.annotation.JsonProperty("class")
            String statusClass,

            String name) {}

    record Named(String key, String name) {}

    record Person(UUID id, String name) {}

    record Requester(UUID id, String name, @Nullable String address, boolean vip) {}

    record Firm(UUID id, String name, boolean vip) {}

    record LastMessage(
            Instant at, @Nullable String by, @Nullable String snippet) {}
}
