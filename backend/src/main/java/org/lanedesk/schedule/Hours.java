package org.lanedesk.schedule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One interval of working hours of a day, written {@code 09:00-18:00}; the end is not included. An end at or before the
 * start lies on the next day ({@code 22:00-06:00}); a whole day is {@code 00:00-24:00}.
 *
 * @param from minutes since the local midnight, 0 … 1439
 * @param to minutes since the same midnight, more than {@code from}, at most 2879
 */
record Hours(int from, int to) {
    private static final int DAY = 24 * 60;
    private static final Pattern FORM =
            Pattern.compile("\\s*([01]\\d|2[0-3]):([0-5]\\d)\\s*[-–]\\s*(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)\\s*");

    /** @return null when the text is not an interval */
    static @Nullable Hours parse(@Nullable String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            return null;
        }
        int from = minute(form.group(1), form.group(2));
        int to = form.group(3) == null ? DAY : minute(form.group(3), form.group(4));
        if (from == to) {
            return null;
        }
        return new Hours(from, to > from ? to : to + DAY);
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }
}
