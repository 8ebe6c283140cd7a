package org.lanedesk.session;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/** Recognises "On … Ann wrote:" in the languages of Europe (and a few more), also over several lines. */
final class Attribution {
    private static final int MAX_LINES = 4;
    private static final int MAX_LENGTH = 500;

    /** Verb forms that end or join the sentence; compared as whole words in lower case. */
    private static final Set<String> WROTE = Set.copyOf(List.of(
            "wrote",
            "writes",
            "schrieb",
            "geschrieben",
            "écrit",
            "ecrit",
            "escribió",
            "escribio",
            "escribiste",
            "escreveu",
            "scritto",
            "schreef",
            "geschreven",
            "napisał",
            "napisała",
            "napisał(a)",
            "napisal",
            "pisze",
            "написал",
            "написала",
            "написал(а)",
            "пишет",
            "писал",
            "писала",
            "написав",
            "написала",
            "написав(ла)",
            "пише",
            "napsal",
            "napsala",
            "napsal(a)",
            "napísal",
            "napísal(a)",
            "skrev",
            "skrifaði",
            "kirjoitti",
            "yazdı",
            "írta",
            "scris",
            "έγραψε",
            "rašė",
            "rakstīja",
            "kirjutas",
            "viết",
            "menulis",
            "napsal/a",
            "напісаў",
            "写道",
            "寫道",
            "написа",
            "napisao"));

    private static final Pattern TIME = Pattern.compile("[0-9]{1,2}[:.h][0-9]{2}");
    private static final Pattern DAY =
            Pattern.compile("(?:^|[^0-9])(?:(?:19|20)[0-9]{2}|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4})(?:[^0-9]|$)");
    /** "2016-03-03 17:21 GMT+01:00 Ann" needs no verb. */
    private static final Pattern GMT = Pattern.compile("^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{1,2}:[0-9]{2} GMT[+-]");

    /** Nor does "26.06.2014, 14:41, "Ann" &lt;ann@example.org&gt;:". */
    private static final Pattern STAMP =
            Pattern.compile("^(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4})[ ,]");

    /** "Thu, 26 Jun 2014 14:00:51 +0400 от Ann &lt;…&gt;:" of mail.ru. */
    private static final Pattern FROM_SOMEONE =
            Pattern.compile("^.{8,60}[0-9]{1,2}:[0-9]{2}.{0,30} (?:от|from|od|von|de) .{1,200}@.{1,200}:$");

    private Attribution() {}

    /** How many lines the attribution that begins at {@code index} takes; 0 when none begins there. */
    static int lengthAt(List<String> lines, int index) {
        int length = joinedAt(lines, index);
        for (int later = index + 1; later < index + length; later++) {
            boolean dated = TIME.matcher(lines.get(later)).find()
                    || DAY.matcher(lines.get(later)).find();
            if (dated && joinedAt(lines, later) > 0) {
                return 0; // the words before it belong to the writer
            }
        }
        return length;
    }

    private static int joinedAt(List<String> lines, int index) {
        String joined = "";
        int used = 0;
        for (int i = index; i < lines.size() && used < MAX_LINES; i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                if (used == 0 || !opened(joined)) {
                    return 0; // blank lines stand only inside a broken <address>
                }
                continue;
            }
            if (line.startsWith(">") && (used == 0 || !opened(joined))) {
                return 0;
            }
            joined = joined.isEmpty() ? line : joined + " " + line;
            used++;
            if (joined.length() > MAX_LENGTH) {
                return 0;
            }
            if (isAttribution(joined)) {
                return i - index + 1;
            }
            if (used == 1 && !mayBegin(joined)) {
                return 0;
            }
        }
        return 0;
    }

    /** An address that is not closed yet, or that is still to come. */
    private static boolean opened(String text) {
        long open = text.chars().filter(c -> c == '<').count();
        long closed = text.chars().filter(c -> c == '>').count();
        return open > closed
                || (open == 0 && text.indexOf('@') < 0 && TIME.matcher(text).find());
    }

    static boolean isAttribution(String sentence) {
        String text = trimDecoration(sentence);
        if (text.length() < 8) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        boolean colon = last == ':' || last == '：';
        boolean verb = wrote(text, colon);
        boolean stamp = text.charAt(0) >= '0' && text.charAt(0) <= '9';
        if (!verb && !colon && !stamp) {
            return false; // cheap, because it is asked for every line
        }
        boolean address = text.indexOf('@') > 0;
        boolean dated = TIME.matcher(text).find() || DAY.matcher(text).find();
        boolean addressed = address && (last == '>' || (colon && text.charAt(text.length() - 2) == '>'));
        if (verb || !dated) {
            return verb && (dated || address);
        }
        if (stamp && (GMT.matcher(text).find() || (STAMP.matcher(text).find() && address && (colon || last == '>')))) {
            return true;
        }
        return colon && (addressed || FROM_SOMEONE.matcher(text).matches());
    }

    /** The verb closes the sentence, or stands in it and a colon closes it. */
    private static boolean wrote(String text, boolean colon) {
        StringTokenizer words = new StringTokenizer(text.toLowerCase(Locale.ROOT), " \t\u00a0,，");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            while (word.endsWith(":") || word.endsWith("：")) {
                word = word.substring(0, word.length() - 1);
            }
            boolean verb = WROTE.contains(word) || word.endsWith("写道") || word.endsWith("寫道");
            if (verb && (colon || !words.hasMoreTokens())) {
                return true;
            }
        }
        return false;
    }

    /** Only lines that look like the beginning of such a sentence are joined with the next. */
    private static boolean mayBegin(String line) {
        return line.indexOf('@') > 0
                || line.indexOf('<') > 0
                || TIME.matcher(line).find()
                || DAY.matcher(line).find()
                || line.startsWith("On ");
    }

    private static String trimDecoration(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && "-*_| >[".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "-*_| ]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
