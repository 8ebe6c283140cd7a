package org.lanedesk.assignment;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Reason;

/** Who may get a ticket: one order of questions, so that the reason is the same wherever it is asked (A13, A18, N02). */
final class Eligibility {
    private static final Set<String> WORDED = Set.of("online", "away", "lunch", "offline");

    private Eligibility() {}

    /** @return why not, as a stored {@link Reason}; null when he may get it */
    static @Nullable String refusal(Candidate c, Terms terms, @Nullable String group) {
        if (!c.active()) {
            return Reason.of("assignment.skip.disabled", c.name());
        }
        if (!c.access().allows(Reach.REPLY)) {
            return Reason.of("assignment.skip.access", c.name(), group == null ? "" : group);
        }
        for (String skill : terms.skills()) {
            if (!c.skills().contains(skill)) {
                return Reason.of("assignment.skip.skill", c.name(), skill);
            }
        }
        if (!present(c, terms)) {
            return Reason.of("assignment.skip.status", c.name(), status(c));
        }
        if (terms.absences() && c.absent()) {
            return Reason.of("assignment.skip.absent", c.name());
        }
        int max = c.maxTickets() == null ? terms.maxLoad() : c.maxTickets();
        return c.load() < max ? null : Reason.of("assignment.skip.full", c.name(), c.load(), max);
    }

    private static boolean present(Candidate c, Terms terms) {
        if (terms.statuses().isEmpty()) {
            return c.takesWork();
        }
        return terms.statuses().contains("any")
                || (c.status() != null && terms.statuses().contains(c.status()));
    }

    /** The shipped statuses have words in every language; others are named as the administrator named them. */
    private static String status(Candidate c) {
        if (c.status() == null) {
            return "assignment.status.offline";
        }
        return WORDED.contains(c.status()) ? "assignment.status." + c.status() : String.valueOf(c.statusName());
    }
}
