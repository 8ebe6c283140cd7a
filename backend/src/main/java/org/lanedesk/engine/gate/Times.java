package org.lanedesk.engine.gate;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Timers: ISO 8601 or a reference; a cycle rests at least a minute. */
final class Times {
    private static final Pattern CYCLE = Pattern.compile("R\\d{0,4}/(?:.*/)?(P[^/]+)");
    private static final Pattern CRON = Pattern.compile("\\d{1,2} [\\d,/*\\-]+( [\\w?*,/#\\-]+){4,5}");
    private final Findings findings;

    Times(Findings findings) {
        this.findings = findings;
    }

    void check(Element e) {
        String text = e.getTextContent().strip();
        if (Expressions.isReference(text)) {
            return;
        }
        boolean fine = switch (e.getLocalName()) {
            case "timeDuration" -> duration(text) >= 0;
            case "timeDate" -> date(text);
            default -> cycle(text);
        };
        if (!fine) {
            findings.element(e, "gate.timer", Expressions.shorten(text));
        }
    }

    private static boolean cycle(String text) {
        Matcher cycle = CYCLE.matcher(text);
        return cycle.matches()
                ? duration(cycle.group(1)) >= 60
                : CRON.matcher(text).matches();
    }

    private static boolean date(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** @return seconds at least; negative when it is no duration */
    private static long duration(String text) {
        try {
            int time = text.indexOf('T');
            if (time < 0) {
                return Period.parse(text).toTotalMonths() * 28 * 86_400L
                        + Period.parse(text).getDays() * 86_400L;
            }
            String days = text.substring(0, time);
            long before = days.equals("P") ? 0 : duration(days);
            return before + Duration.parse("P" + text.substring(time)).toSeconds();
        } catch (DateTimeException e) {
            return -1;
        }
    }
}
