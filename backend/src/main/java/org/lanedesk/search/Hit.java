package org.lanedesk.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A found ticket.
 *
 * @param subjectMarked escaped HTML with the found words in {@code <mark>}; likewise {@code snippet}
 * @param snippet a piece of a message; null when the words are elsewhere (people, tags, fields)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hit(
        long number,
        String subject,
        @Nullable String subjectMarked,
        @Nullable String snippet,
        HitStatus status,
        @Nullable String priority,
        @Nullable String group,
        @Nullable String assignee,
        @Nullable String requester,
        String channelKind,
        Instant updatedAt) {

    public record HitStatus(
            String key, @JsonProperty("class") String statusClass, String name) {}

    Hit marked(String title, @Nullable String piece) {
        return new Hit(
                number, subject, title, piece, status, priority, group, assignee, requester, channelKind, updatedAt);
    }
}
