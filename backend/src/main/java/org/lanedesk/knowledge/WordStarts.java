package org.lanedesk.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The beginnings of the words of a question: endings of Russian and Polish words do not keep an article from it. */
final class WordStarts {
    private static final int MOST = 12;
    private static final Set<String> EMPTY = Set.of(
            "the", "and", "for", "not", "does", "how", "what", "with", "can", "как", "что", "для", "при", "или", "jak",
            "nie", "dla", "czy", "jest", "мне", "его", "you", "have", "our", "was", "are", "has");

    private WordStarts() {}

    static List<String> of(String question) {
        List<String> starts = new ArrayList<>();
        String text = question.length() > 2_000 ? question.substring(0, 2_000) : question;
        for (String word : text.toLowerCase(Locale.ROOT).replace('ё', 'е').split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= 3 && !EMPTY.contains(word)) {
                String start = word.length() > 6
                        ? word.substring(0, word.length() - 2)
                        : word.length() > 4 ? word.substring(0, word.length() - 1) : word;
                if (!starts.contains(start) && starts.size() < MOST) {
                    starts.add(start);
                }
            }
        }
        return starts;
    }

    static int score(List<String> starts, Article article) {
        int score = 0;
        for (String start : starts) {
            boolean inTitle = article.title().values().values().stream().anyMatch(t -> begins(t, start));
            boolean inBody =
                    !inTitle && article.body().values().values().stream().anyMatch(t -> begins(t, start));
            score += inTitle ? 5 : inBody ? 1 : 0;
        }
        return score;
    }

    static boolean begins(String text, String start) {
        String low = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        int at = low.indexOf(start);
        while (at >= 0) {
            if (at == 0 || !Character.isLetterOrDigit(low.charAt(at - 1))) {
                return true;
            }
            at = low.indexOf(start, at + 1);
        }
        return false;
    }
}
