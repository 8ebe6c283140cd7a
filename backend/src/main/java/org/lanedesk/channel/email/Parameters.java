package org.lanedesk.channel.email;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Value and parameters of Content-Type and Content-Disposition, with RFC 2231 continuations and, although forbidden,
 * encoded words.
 */
final class Parameters {
    private final String value;
    private final Map<String, String> parameters;

    private Parameters(String value, Map<String, String> parameters) {
        this.value = value;
        this.parameters = parameters;
    }

    /** What stands before the first semicolon, in lower case; may be "". */
    String value() {
        return value;
    }

    @Nullable
    String get(String name) {
        return parameters.get(name);
    }

    static Parameters parse(@Nullable String field) {
        ParameterScanner scanner = new ParameterScanner(field == null ? "" : field);
        String value = scanner.value().strip().toLowerCase(Locale.ROOT);
        Map<String, String> plain = new LinkedHashMap<>();
        Map<String, TreeMap<Integer, String>> pieces = new LinkedHashMap<>();
        while (scanner.next()) {
            String name = scanner.name();
            int star = name.indexOf('*');
            if (star <= 0) {
                plain.putIfAbsent(name, scanner.parameter());
                continue;
            }
            String rest = name.substring(star + 1);
            boolean encoded = rest.isEmpty() || rest.endsWith("*");
            String number = rest.replace("*", "");
            int index = number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
            pieces.computeIfAbsent(name.substring(0, star), n -> new TreeMap<>())
                    .putIfAbsent(index, (encoded ? "*" : "-") + scanner.parameter());
        }
        Map<String, String> all = new LinkedHashMap<>();
        plain.forEach((n, v) -> all.put(n, EncodedWords.decode(v)));
        pieces.forEach((n, p) -> all.put(n, join(p)));
        return new Parameters(value, all);
    }

    /** {@code charset'language'text}, percent-encoded, over several pieces (RFC 2231 3 and 4). */
    private static String join(Map<Integer, String> pieces) {
        String charset = null;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String piece : pieces.values()) {
            String text = piece.substring(1);
            if (piece.charAt(0) == '-') {
                bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int first = text.indexOf('\'');
            int second = first < 0 ? -1 : text.indexOf('\'', first + 1);
            if (bytes.size() == 0 && second > 0) {
                charset = first == 0 ? null : text.substring(0, first);
                text = text.substring(second + 1);
            }
            percent(text, bytes);
        }
        return EncodedWords.decode(Charsets.decode(bytes.toByteArray(), charset));
    }

    private static void percent(String text, ByteArrayOutputStream out) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
    }
}
