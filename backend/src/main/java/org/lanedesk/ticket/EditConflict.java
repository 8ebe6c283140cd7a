package org.lanedesk.ticket;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two edits of one base version: disjoint fields merge, the same field is shown with both values (H04). */
@Component
public class EditConflict {
    private final JdbcClient db;

    EditConflict(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param base the If-Match header: the version that the editor saw
     * @throws Problem 409 with {@code conflicts: [{field, yours, theirs}]}
     */
    public void check(Ticket ticket, String base, Map<TicketField, @Nullable Object> wanted) {
        int seen = version(base);
        if (seen == ticket.version()) {
            return;
        }
        Map<String, Object> both = new LinkedHashMap<>();
        wanted.forEach((field, mine) -> {
            Object theirs = field.of(ticket);
            // a version that is yet to come was never seen
            boolean unseen = seen > ticket.version() || changedSince(ticket.number(), seen, field);
            if (!Objects.equals(mine, theirs) && unseen) {
                both.put(field.key(), pair(mine, theirs));
            }
        });
        if (!both.isEmpty()) {
            throw Problem.of(
                    409,
                    "ticket.conflict",
                    String.join(", ", both.keySet()),
                    new org.lanedesk.shared.ProblemData(Map.of("conflicts", both)));
        }
    }

    private static int version(String base) {
        try {
            return Integer.parseInt(base.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw Problem.invalid("If-Match", "field.type");
        }
    }

    private static Map<String, Object> pair(@Nullable Object yours, @Nullable Object theirs) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("yours", yours == null ? "" : yours);
        pair.put("theirs", theirs == null ? "" : theirs);
        return pair;
    }

    private boolean changedSince(long number, int version, TicketField field) {
        return db.sql("select 1 from ticket_event where ticket_number = ? and ticket_version > ? and"
                        + " (jsonb_exists(after, ?) or jsonb_exists(before, ?)) limit 1")
                .params(number, version, field.key(), field.key())
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
