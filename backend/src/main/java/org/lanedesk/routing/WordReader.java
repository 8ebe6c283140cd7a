package org.lanedesk.routing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanedesk.schedule.Schedules;
import org.lanedesk.schedule.WorkingTime;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.memory.SettingsMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads names and moments for texts. */
@Component
class WordReader {
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern POLISH = Pattern.compile("[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]");
    private final JdbcClient db;
    private final Jsonb json;
    private final Schedules schedules;
    private final SettingsMemory settings;
    private final Sessions sessions;

    WordReader(JdbcClient db, Jsonb json, Schedules schedules, SettingsMemory settings, Sessions sessions) {
        this.sessions = sessions;
        this.settings = settings;
        this.db = db;
        this.json = json;
        this.schedules = schedules;
    }

    /** @param table one with key and a name in several languages; never a user's text */
    @Nullable
    LocalizedText name(String table, @Nullable String key) {
        return key == null
                ? null
                : settings.of(
                        table + ".name",
                        key,
                        () -> db.sql("select name from " + table + " where key = ?")
                                .param(key)
                                .query((row, n) -> json.text(row.getString(1)))
                                .optional()
                                .orElse(null));
    }

    Map<String, Object> named(String table, @Nullable String key) {
        LocalizedText name = name(table, key);
        return key == null || name == null ? Map.of() : Map.of("key", key, "name", name);
    }

    Map<String, Object> company(@Nullable UUID id) {
        return id == null
                ? Map.of()
                : db.sql("select key, name from company where id = ?")
                        .param(id)
                        .query((row, n) -> Map.<String, Object>of("key", row.getString(1), "name", row.getString(2)))
                        .optional()
                        .orElse(Map.of());
    }

    /** The newest conversation of a ticket. */
    Map<String, Object> session(long ticket) {
        return sessions.current(ticket).map(WordReader::words).orElse(Map.of());
    }

    private static Map<String, Object> words(Session session) {
        Map<String, Object> words = new HashMap<>();
        words.put("date", session.createdAt());
        words.put("state", session.state());
        words.put("createdBy", session.createdBy());
        if (session.subject() != null) {
            words.put("subject", session.subject());
        }
        return words;
    }

    /** {@code open} and {@code nextOpen}; empty for a line that works around the clock. */
    Map<String, Object> schedule(@Nullable String line, Instant now) {
        String key = key(line);
        if (key == null) {
            return Map.of();
        }
        WorkingTime time = schedules.of(key);
        Map<String, Object> words = new HashMap<>();
        words.put("open", time.open(now));
        try {
            words.put("nextOpen", time.nextOpen(now));
        } catch (Problem never) {
            // a schedule that never opens again has no such moment
        }
        return words;
    }

    ZoneId zone(@Nullable String line) {
        String key = key(line);
        return key == null ? ZoneOffset.UTC : schedules.of(key).zone();
    }

    /** The language of the client's own words: told from his letters, English when they do not tell. */
    String languageOf(long ticket) {
        String text = db.sql("select coalesce(subject, '') || ' ' || left(text, 2000) from message"
                        + " where ticket_number = ? and kind = 'in' order by sent_at desc, id desc limit 1")
                .param(ticket)
                .query(String.class)
                .optional()
                .orElse("");
        return CYRILLIC.matcher(text).find() ? "ru" : POLISH.matcher(text).find() ? "pl" : "en";
    }

    private @Nullable String key(@Nullable String line) {
        return line == null
                ? null
                : settings.of(
                        "line.schedule",
                        line,
                        () -> db.sql("select schedule from line where key = ?")
                                .param(line)
                                .query(String.class)
                                .optional()
                                .orElse(null));
    }
}
