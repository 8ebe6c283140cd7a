package org.lanedesk.shared;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that belongs into the audit log (H22): publish it as a Spring event inside the transaction that makes the
 * change; it is written in that same transaction.
 *
 * @param action verb in the past, such as {@code role.changed}
 * @param object what was changed, such as {@code person 0192…}
 * @param actor who did it; null means the current user, or the system when nobody is signed in
 */
public record Audited(
        String action,
        String object,
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable UUID actor) {
    public static Audited of(String action, String object, Map<String, Object> before, Map<String, Object> after) {
        return new Audited(action, object, before, after, null);
    }

    public static Audited of(String action, String object) {
        return of(action, object, Map.of(), Map.of());
    }
}
