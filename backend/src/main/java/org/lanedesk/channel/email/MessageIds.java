package org.lanedesk.channel.email;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ids in Message-ID, In-Reply-To, References and Content-ID, without angle brackets. */
final class MessageIds {
    private static final int MAX_IDS = 200;
    private static final int MAX_LENGTH = 500;

    private MessageIds() {}

    static @Nullable String first(@Nullable String field) {
        List<String> all = all(field);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Each once, in order; of very many the last, because the nearest ancestors stand there. */
    static List<String> all(@Nullable String field) {
        if (field == null) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        String text = PlainText.line(field, 100_000);
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('<', at);
            int close = open < 0 ? -1 : text.indexOf('>', open);
            if (close < 0) {
                break;
            }
            add(found, text.substring(open + 1, close));
            at = close + 1;
        }
        if (found.isEmpty()) { // brackets forgotten
            for (String word :
                    text.replace('<', ' ').replace('>', ' ').replace(',', ' ').split(" ", MAX_IDS)) {
                add(found, word);
            }
        }
        List<String> list = new ArrayList<>(found);
        return list.subList(Math.max(0, list.size() - MAX_IDS), list.size());
    }

    private static void add(Set<String> found, String id) {
        String clean = id.replace(" ", "").replace("<", "");
        if (!clean.isEmpty() && clean.length() <= MAX_LENGTH) {
            found.add(clean);
        }
    }
}
