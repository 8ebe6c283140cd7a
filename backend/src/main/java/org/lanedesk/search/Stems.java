package org.lanedesk.search;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.egothor.stemmer.Trie;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * The forms under which a word is kept and looked for: itself, without accents, and its stems. The language of a text is
 * not known, so a Latin word has its English and its Polish stem, a Cyrillic one its Russian. One per thread.
 */
final class Stems {
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}+");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Trie POLISH = PolishAnalyzer.getDefaultTable();
    private static final int LONGEST = 60;
    private static final int SHORTEST = 3;
    private final SnowballStemmer english = new EnglishStemmer();
    private final SnowballStemmer russian = new RussianStemmer();
    private final StempelStemmer polish = new StempelStemmer(POLISH);

    /** @return the word as it is kept: lower case, ё as е, at most 60 characters */
    static String plain(String word) {
        String text = Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** @param word as {@link #plain} gives it; the first of the answer is the word itself */
    Collection<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        if (CYRILLIC.matcher(word).matches()) {
            forms.add(stem(russian, word));
        } else if (LATIN.matcher(word).matches()) {
            forms.add(folded(word));
            if (word.length() >= SHORTEST) {
                forms.add(stem(english, word));
                forms.add(polish(word));
            }
        }
        return forms;
    }

    /** People type without accents: zgłoszenie is found as zgloszenie. */
    private static String folded(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ł', 'l')
                .replace("ß", "ss")
                .replace('ø', 'o');
    }

    private String polish(String word) {
        StringBuilder stem = polish.stem(word);
        return stem == null || stem.length() < SHORTEST ? word : stem.toString();
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
