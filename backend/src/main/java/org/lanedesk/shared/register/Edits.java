package org.lanedesk.shared.register;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Edits of one base version (DESIGN §6): disjoint fields merge, the same field is refused with both values, a PATCH
 * without If-Match with 428. Versions start at 0 and grow by one with each edit.
 */
@Component
public class Edits {
    private final JdbcClient db;
    private final DomainClock clock;

    Edits(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return the base version; {@code *} means the present one @throws Problem 428 without one */
    public static int base(@Nullable String ifMatch, int present) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, "edit.noBase");
        }
        String text = ifMatch.trim().replaceFirst("^W/", "").replace("\"", "");
        if (text.equals("*")) {
            return present;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Problem.of(400, "edit.badBase", ifMatch);
        }
    }

    /**
     * Checks an edit of a locked entry.
     *
     * @param present what the fields hold now
     * @throws Problem 409 when a field was changed to something else since the base version
     */
    public void check(
            String kind, String id, int base, int version, Map<String, Object> patch, Map<String, Object> present) {
        if (base == version) {
            return;
        }
        if (base > version || base < 0) {
            throw Problem.of(412, "edit.unknownBase", base);
        }
        TreeSet<String> changed = new TreeSet<>();
        db.sql("select fields from edit_history where kind = ? and id = ? and version > ?")
                .params(kind, id, base)
                .query((row, n) -> List.of((String[]) row.getArray("fields").getArray()))
                .list()
                .forEach(changed::addAll);
        Map<String, Object> conflicts = new LinkedHashMap<>();
        patch.forEach((field, mine) -> {
            if (changed.contains(field) && !Objects.equals(mine, present.get(field))) {
                Map<String, @Nullable Object> both = new LinkedHashMap<>();
                both.put("mine", mine);
                both.put("theirs", present.get(field));
                conflicts.put(field, both);
            }
        });
        if (!conflicts.isEmpty()) {
            throw Problem.of(
                    409,
                    "edit.conflict",
                    String.join(", ", conflicts.keySet()),
                    new org.lanedesk.shared.ProblemData(Map.of("conflicts", conflicts, "version", version)));
        }
    }

    /** Notes which fields the edit to this version touched. */
    public void note(String kind, String id, int version, Collection<String> fields) {
        db.sql("insert into edit_history (kind, id, version, fields, at) values (?, ?, ?, ?, ?)")
                .params(kind, id, version, fields.toArray(new String[0]), Timestamp.from(clock.instant()))
                .update();
    }
}
