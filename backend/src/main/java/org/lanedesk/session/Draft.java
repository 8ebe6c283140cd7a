package org.lanedesk.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person began to write in a session: one per session and person, seen by nobody else (E43).
 *
 * @param kind reply or note
 * @param html as the editor holds it; shown to its own writer only, cleaned when it is sent
 * @param attachments stored files as the page shows them: id, name, contentType, size
 * @param version grows with every writing; 0 = there is none
 */
public record Draft(
        String kind,
        String html,
        List<String> to,
        List<String> cc,
        List<Map<String, Object>> attachments,
        int version,
        @Nullable Instant updatedAt) {
    static final Draft NONE = new Draft("reply", "", List.of(), List.of(), List.of(), 0, null);

    public boolean blank() {
        return attachments.isEmpty()
                && html.replaceAll("<[^>]*>|&nbsp;|[\\s\\u00a0]", "").isEmpty()
                && !html.contains("<img");
    }
}
