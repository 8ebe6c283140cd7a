package org.lanedesk.studio.words;

import java.util.List;
import java.util.Map;

/**
 * One text that people read.
 *
 * @param kind process, form, or the kind of setting such as {@code statuses}
 * @param key of the model or of the setting's entry
 * @param place id of the element or component; empty for the entry itself
 * @param field which of its texts, such as {@code name}, {@code label}, {@code option.high}, {@code client.step}
 * @param base the English text
 * @param texts language → text; a missing one is not there
 */
public record Phrase(String kind, String key, String place, String field, String base, Map<String, String> texts) {
    /** languages beside English */
    public static final List<String> LANGUAGES = List.of("ru", "pl");

    public boolean missing(String language) {
        if (language.equals("en")) {
            return base.isBlank();
        }
        return !base.isBlank() && texts.getOrDefault(language, "").isBlank();
    }
}
