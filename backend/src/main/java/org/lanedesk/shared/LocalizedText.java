package org.lanedesk.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A name in several languages ({@code {en, ru, pl}}); a missing language falls back to English, then to the first. */
public record LocalizedText(@JsonValue Map<String, String> values) {
    public LocalizedText {
        Map<String, String> kept = new TreeMap<>();
        values.forEach((language, text) -> {
            // JSON may name a language and leave its text out
            if (Objects.nonNull(text)) {
                kept.put(language, text);
            }
        });
        values = Collections.unmodifiableMap(kept);
    }

    public static LocalizedText of(String english) {
        return new LocalizedText(Map.of("en", english));
    }

    /** @return never null; empty when no language is filled */
    public String in(Locale locale) {
        String text = values.get(locale.getLanguage());
        if (text == null || text.isBlank()) {
            text = values.get("en");
        }
        return text != null ? text : values.values().stream().findFirst().orElse("");
    }
}
