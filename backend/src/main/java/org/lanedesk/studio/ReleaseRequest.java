package org.lanedesk.studio;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Drafts that wait for a second pair of eyes or for their time.
 *
 * @param at when they go live; null = as soon as they are approved
 * @param state asked, planned, published, returned, failed or cancelled
 * @param words what the reviewer said
 * @param reason why it failed, in words; null unless it did
 * @param findings what was wrong with the models when it failed, in the author's language
 */
public record ReleaseRequest(
        UUID id,
        UUID author,
        String authorName,
        Instant askedAt,
        String comment,
        List<Part> models,
        @Nullable Instant at,
        String state,
        @Nullable UUID reviewer,
        @Nullable String reviewerName,
        @Nullable String words,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        List<Said> findings,
        @Nullable UUID releaseId) {
    public static final String ASKED = "asked";
    public static final String PLANNED = "planned";
    public static final String PUBLISHED = "published";
    public static final String RETURNED = "returned";
    public static final String FAILED = "failed";
    public static final String CANCELLED = "cancelled";

    /** One draft, as it was when it was asked for. */
    public record Part(String kind, String key, int revision) {}

    /** One thing that forbade it. */
    public record Said(@Nullable String file, @Nullable String element, String message) {}

    boolean open() {
        return state.equals(ASKED) || state.equals(PLANNED);
    }

    List<Publishing.Ref> refs() {
        return models.stream().map(m -> new Publishing.Ref(m.kind, m.key)).toList();
    }
}
