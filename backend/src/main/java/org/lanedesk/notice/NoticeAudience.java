package org.lanedesk.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One notification as a cell names it: who, and after a colon by which ways, such as {@code assignee}, {@code
 * client:mail}, {@code head:page+mail}; several are separated by commas (A39).
 *
 * @param who assignee (the group when there is none), group, head, supervisor, watcher or client
 * @param ways page and mail; empty = as the row says
 */
record NoticeAudience(String who, Set<String> ways) {
    static final Set<String> KNOWN = Set.of("assignee", "group", "head", "supervisor", "watcher", "client");
    static final Set<String> WAYS = Set.of("page", "mail");

    /** @param value a text or a list of texts; other values name nobody */
    static List<NoticeAudience> of(Object value) {
        List<NoticeAudience> found = new ArrayList<>();
        Collection<?> parts = value instanceof Collection<?> many ? many : List.of(value);
        for (Object part : parts) {
            for (String word : String.valueOf(part).split("[,;]")) {
                if (!word.isBlank()) {
                    found.add(one(word.strip()));
                }
            }
        }
        return found;
    }

    static Set<String> ways(String words) {
        return Set.copyOf(List.of(words.strip().toLowerCase(Locale.ROOT).split("[+\\s,]+")));
    }

    private static NoticeAudience one(String word) {
        int colon = word.indexOf(':');
        String who = (colon < 0 ? word : word.substring(0, colon)).strip();
        String canonical = switch (who.toLowerCase(Locale.ROOT)) {
            case "grouphead" -> "head";
            case "watchers" -> "watcher";
            case "supervisors" -> "supervisor";
            case "requester" -> "client";
            default -> who.toLowerCase(Locale.ROOT);
        };
        return new NoticeAudience(canonical, colon < 0 ? Set.of() : ways(word.substring(colon + 1)));
    }

    boolean known() {
        return KNOWN.contains(who) && WAYS.containsAll(ways);
    }
}
