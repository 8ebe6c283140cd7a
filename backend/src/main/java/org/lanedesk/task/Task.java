package org.lanedesk.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.LocalizedText;

/**
 * A user task of a process, as our own table keeps it.
 *
 * @param kind task or approval
 * @param deployment to which the form is bound
 * @param owner who delegated it; null when nobody did
 * @param state open, done, or gone when the process took it back
 */
public record Task(
        String id,
        int version,
        @Nullable Long ticketNumber,
        String process,
        String element,
        String kind,
        LocalizedText name,
        @Nullable String description,
        @Nullable String form,
        String deployment,
        @Nullable UUID assignee,
        @Nullable UUID owner,
        List<UUID> candidateUsers,
        List<String> candidateGroups,
        int priority,
        @Nullable Instant dueAt,
        @Nullable Instant followUpAt,
        String state,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy) {

    public boolean open() {
        return state.equals("open");
    }
}
