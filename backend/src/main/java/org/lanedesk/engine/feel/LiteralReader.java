package org.lanedesk.engine.feel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Reads FEEL literals from a text, step by step. */
final class LiteralReader {
    private final String text;
    private int at;

    LiteralReader(String text) {
        this.text = text;
    }

    /** What stands here is none of the simple forms; the full FEEL reader must see it. */
    static final class NotSimple extends RuntimeException {
        private static final long serialVersionUID = 1L;
        static final NotSimple HERE = new NotSimple();

        private NotSimple() {
            super(null, null, false, false);
        }
    }

    boolean atEnd() {
        return peek() == 0;
    }

    char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    boolean take(char c) {
        boolean here = peek() == c;
        at += here ? 1 : 0;
        return here;
    }

    boolean take(String s) {
        peek();
        boolean here = text.startsWith(s, at);
        at += here ? s.length() : 0;
        return here;
    }

    void expect(char c) {
        if (!take(c)) {
            throw NotSimple.HERE;
        }
    }

    void expect(String s) {
        if (!take(s)) {
            throw NotSimple.HERE;
        }
    }

    /** @return whether {@code name(} stood here; if so it is taken */
    boolean call(String name) {
        int before = at;
        if (take(name) && take('(')) {
            return true;
        }
        at = before;
        return false;
    }

    /** @return a text that is a whole test; null (and nothing taken) otherwise */
    @Nullable
    String loneText() {
        int before = at;
        if (peek() == '"') {
            String found = text();
            char next = peek();
            if (next == 0 || next == ',' || next == ')') {
                return found;
            }
        }
        at = before;
        return null;
    }

    String text() {
        expect('"');
        int end = text.indexOf('"', at);
        if (end < 0 || text.substring(at, end).indexOf('\\') >= 0) {
            throw NotSimple.HERE;
        }
        String found = text.substring(at, end);
        at = end + 1;
        return found;
    }

    Object comparable() {
        Object found = literal();
        if (found == null || found instanceof Boolean) {
            throw NotSimple.HERE;
        }
        return found;
    }

    @Nullable
    Object literal() {
        char c = peek();
        if (c == '"') {
            return text();
        }
        if (c == '-' || c == '.' || c >= '0' && c <= '9') {
            return number();
        }
        if (take('@')) {
            return time(text());
        }
        for (String name : new String[] {"date and time", "date", "time", "duration"}) {
            if (call(name)) {
                Object value = time(text());
                expect(')');
                return fits(name, value);
            }
        }
        return word();
    }

    private @Nullable Object word() {
        for (String word : new String[] {"true", "false", "null"}) {
            int end = at + word.length();
            if (text.startsWith(word, at)
                    && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)))) {
                at = end;
                return word.equals("null") ? null : Boolean.valueOf(word);
            }
        }
        throw NotSimple.HERE;
    }

    private Object number() {
        int start = at;
        at += text.charAt(at) == '-' ? 1 : 0;
        boolean point = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean range = c == '.' && text.startsWith("..", at);
            if (c == '.' && !point && !range) {
                point = true;
            } else if (c < '0' || c > '9') {
                break;
            }
            at++;
        }
        String digits = text.substring(start, at);
        char next = peek();
        boolean ends = next == 0 || ",)][".indexOf(next) >= 0 || next == '.' && text.startsWith("..", at);
        if (!ends || digits.length() > 40 || !Character.isDigit(digits.charAt(digits.length() - 1))) {
            throw NotSimple.HERE;
        }
        return point || digits.length() > 18 ? (Object) new BigDecimal(digits) : (Object) Long.valueOf(digits);
    }

    private static Object fits(String function, Object value) {
        boolean fits = switch (function) {
            case "date" -> value instanceof LocalDate;
            case "time" -> value instanceof LocalTime;
            case "duration" -> value instanceof Duration;
            default -> value instanceof LocalDateTime || value instanceof ZonedDateTime;
        };
        if (!fits) {
            throw NotSimple.HERE;
        }
        return value;
    }

    private static Object time(String s) {
        try {
            if (s.startsWith("P") && (s.contains("T") || s.endsWith("D"))) {
                return Duration.parse(s);
            }
            if (s.length() == 10) {
                return LocalDate.parse(s);
            }
            if (s.length() <= 8) {
                return LocalTime.parse(s);
            }
            boolean zoned = s.endsWith("Z") || s.indexOf('+') > 0 || s.lastIndexOf('-') > 10;
            return zoned ? ZonedDateTime.parse(s) : LocalDateTime.parse(s);
        } catch (DateTimeException e) {
            throw NotSimple.HERE;
        }
    }
}
