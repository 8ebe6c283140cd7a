package org.lanedesk.deferral;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;

/**
 * How long to park a ticket. Without any time it ends by the client's message or the other team, at the latest at the
 * safety limit; the client's message ends every deferral.
 *
 * @param until an exact moment, ISO-8601 with an offset; kept as given even on a holiday
 * @param workingDays same hour so many working days later
 * @param duration ISO-8601 such as PT4H (working time) or P2D (working days)
 * @param untilReply park until the client writes
 * @param reason client, team or date; worked out from the rest when it is missing
 * @param team key of the group waited for
 */
public record DeferRequest(
        @Nullable String until,
        @Nullable Integer workingDays,
        @Nullable String duration,
        @Nullable Boolean untilReply,
        @Nullable String reason,
        @Nullable String team) {
    private static final Pattern DAYS = Pattern.compile("P(?:(\\d{1,4})D)?(T.+)?");

    /** How far away in working time; both may be zero when no relative time was given. */
    record Relative(int workingDays, Duration working) {
        boolean given() {
            return workingDays > 0 || !working.isZero();
        }
    }

    /** @throws Problem 422 when the duration cannot be read or a number is out of range */
    Relative relative() {
        int days = workingDays == null ? 0 : workingDays;
        if (workingDays != null && (days < 1 || days > 365)) {
            throw Problem.invalid("workingDays", "deferral.days", 365);
        }
        if (duration == null || duration.isBlank()) {
            return new Relative(days, Duration.ZERO);
        }
        Matcher form = DAYS.matcher(duration.trim());
        try {
            if (form.matches() && (form.group(1) != null || form.group(2) != null)) {
                days += form.group(1) == null ? 0 : Integer.parseInt(form.group(1));
                Duration rest = form.group(2) == null ? Duration.ZERO : Duration.parse("P" + form.group(2));
                if (days <= 365 && !rest.isNegative() && rest.toDays() <= 365 && (days > 0 || !rest.isZero())) {
                    return new Relative(days, rest);
                }
            }
        } catch (DateTimeException e) {
            // answered below
        }
        throw Problem.invalid("duration", "deferral.duration");
    }
}
