package org.lanedesk.assignment;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the table {@code assignment} asks for (A14, A15).
 *
 * @param person login, for the strategy {@code person}
 * @param maxLoad how many counted tickets an agent may have; the limit of the person himself comes first
 * @param countStatuses statuses or status classes that count as work
 * @param countChannels channel kinds that count as work; empty = all
 * @param previousWithin how long ago the previous assignee may have worked on it
 * @param waitMinutes working minutes until a supervisor is told that nobody is free
 * @param skills all of them are needed
 * @param statuses presence statuses that are allowed; empty = those that take work, {@code any} = whatever it is
 * @param absences false = an absence does not matter
 * @param evenByHand may replace an assignment by hand (R07)
 */
record Terms(
        String strategy,
        @Nullable String person,
        int maxLoad,
        List<String> countStatuses,
        List<String> countChannels,
        Duration previousWithin,
        int waitMinutes,
        List<String> skills,
        List<String> statuses,
        boolean absences,
        boolean evenByHand) {
    private static final int NO_LIMIT = 1_000_000;

    /** @return terms with every value that the row leaves empty at its default */
    static Terms of(Map<String, Object> row) {
        List<String> statuses = list(row.get("countStatuses"));
        return new Terms(
                String.valueOf(row.get("strategy")),
                row.get("person") == null ? null : row.get("person").toString(),
                number(row.get("maxLoad"), NO_LIMIT),
                statuses.isEmpty() ? List.of("new", "open") : statuses,
                list(row.get("countChannels")),
                within(row.get("previousWithin")),
                number(row.get("waitMinutes"), 60),
                list(row.get("skills")),
                list(row.get("statuses")),
                !Boolean.FALSE.equals(row.get("absences")),
                Boolean.TRUE.equals(row.get("evenByHand")));
    }

    /** Terms of an action such as {@code assign = "leastLoaded"}, whose companion columns may say more. */
    static Terms of(String strategy, Map<String, Object> row) {
        Map<String, Object> all = new java.util.HashMap<>(row);
        all.put("strategy", strategy);
        return of(all);
    }

    private static int number(@Nullable Object cell, int otherwise) {
        return cell instanceof Number n ? n.intValue() : otherwise;
    }

    /** Hours as a number, or an ISO 8601 duration. */
    private static Duration within(@Nullable Object cell) {
        if (cell instanceof Number hours) {
            return Duration.ofMinutes(Math.round(hours.doubleValue() * 60));
        }
        return cell == null ? Duration.ofHours(24) : Duration.parse(cell.toString());
    }

    private static List<String> list(@Nullable Object cell) {
        if (cell instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return cell == null
                ? List.of()
                : Arrays.stream(cell.toString().split(","))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }
}
