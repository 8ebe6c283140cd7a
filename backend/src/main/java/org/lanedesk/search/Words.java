package org.lanedesk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words: letters and digits in a row. An address is several words, in the text as in the question. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private Words() {}

    /** @param start where it stands in the text; {@code end} behind its last character */
    record Word(String plain, int start, int end) {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Word(Stems.plain(word.group()), word.start(), word.end()));
        }
        return words;
    }
}
