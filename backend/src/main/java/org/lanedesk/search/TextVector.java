package org.lanedesk.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the words of a ticket as PostgreSQL's tsvector: each form with its places and its weight. */
final class TextVector {
    // tsvector holds places up to 16383 and little is gained by many of one word
    private static final int LAST_PLACE = 16_383;
    private static final int MOST_PLACES = 12;
    private static final int MOST_FORMS = 30_000;
    private final Stems stems;
    private final Map<String, List<String>> places = new LinkedHashMap<>();
    private int place;

    TextVector(Stems stems) {
        this.stems = stems;
    }

    /** @param weight A for subject, number and tags, B for people, C for fields and files, D for texts */
    void add(@Nullable String text, char weight) {
        if (text == null || text.isBlank()) {
            return;
        }
        for (Words.Word word : Words.of(text)) {
            place = Math.min(place + 1, LAST_PLACE);
            for (String form : stems.of(word.plain())) {
                put(form, weight);
            }
        }
        // a phrase does not go from one text into the next
        place = Math.min(place + 2, LAST_PLACE);
    }

    private void put(String form, char weight) {
        List<String> known = places.get(form);
        if (known == null) {
            if (places.size() >= MOST_FORMS) {
                return;
            }
            known = new ArrayList<>();
            places.put(form, known);
        }
        if (known.size() < MOST_PLACES) {
            known.add(place + String.valueOf(weight));
        }
    }

    /** The text form of a tsvector; words are letters and digits only, so there is nothing to escape. */
    @Override
    public String toString() {
        return places.entrySet().stream()
                .map(e -> "'" + e.getKey() + "':" + String.join(",", e.getValue()))
                .collect(Collectors.joining(" "));
    }
}
