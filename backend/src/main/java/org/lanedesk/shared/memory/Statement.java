package org.lanedesk.shared.memory;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement names, found once per text.
 *
 * @param words every word of it, so also every table it reads
 * @param written tables that it writes
 * @param changed those of them whose rows may be others afterwards; a plain insert leaves the rows that were there
 * @param locks waits for other transactions, so what was read before it may be old
 */
record Statement(Set<String> words, Set<String> written, Set<String> changed, boolean locks) {
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from|truncate(?:\\s+table)?)\\s+(\\w+)");
    private static final Pattern INSERTED = Pattern.compile("\\binsert\\s+into\\s+(\\w+)");
    private static final Pattern REPLACES = Pattern.compile("\\bdo\\s+update\\b");
    private static final Pattern LOCKS = Pattern.compile("\\bfor\\s+(?:no\\s+key\\s+)?update\\b|\\block\\s+table");
    private static final int MOST = 5_000;
    private static final Map<String, Statement> KNOWN = new ConcurrentHashMap<>();

    static Statement of(String sql) {
        Statement known = KNOWN.get(sql);
        if (known == null) {
            known = read(sql.toLowerCase(Locale.ROOT));
            if (KNOWN.size() > MOST) {
                KNOWN.clear();
            }
            KNOWN.put(sql, known);
        }
        return known;
    }

    private static Statement read(String sql) {
        Set<String> written = new HashSet<>();
        Matcher write = WRITTEN.matcher(sql);
        while (write.find()) {
            written.add(write.group(1));
        }
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(sql);
        while (word.find()) {
            words.add(word.group());
        }
        return new Statement(
                words, written, changed(sql, written), LOCKS.matcher(sql).find());
    }

    private static Set<String> changed(String sql, Set<String> written) {
        if (REPLACES.matcher(sql).find()) {
            return written;
        }
        Set<String> changed = new HashSet<>(written);
        Matcher insert = INSERTED.matcher(sql);
        while (insert.find()) {
            changed.remove(insert.group(1));
        }
        return changed;
    }
}
