package org.lanedesk.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The head fields of a mail or part, in order; names in lower case. Raw bytes become text when asked for. */
final class Headers {
    private static final int MAX_FIELDS = 2_000;
    private static final int MAX_VALUE = 100_000;

    @SuppressWarnings("ArrayRecordComponent")
    private record Field(String name, byte[] value) {}

    private final List<Field> fields = new ArrayList<>();
    private @Nullable String charset;
    private @Nullable String ofParts;

    /** Adds a field with its raw value, still folded. */
    void add(String name, byte[] value) {
        if (fields.size() < MAX_FIELDS) {
            fields.add(new Field(name.toLowerCase(Locale.ROOT), unfold(value)));
        }
    }

    /** Adds lines that lost their indentation to the field before, unless they are mbox's "From ". */
    void extend(byte[] lines) {
        boolean mbox =
                Lines.startsWith(lines, 0, lines.length, "From ") || Lines.startsWith(lines, 0, lines.length, ">From ");
        if (fields.isEmpty() || mbox || lines.length > MAX_VALUE) {
            return;
        }
        Field last = fields.remove(fields.size() - 1);
        byte[] more = unfold(lines);
        byte[] value = java.util.Arrays.copyOf(last.value, last.value.length + 1 + more.length);
        value[last.value.length] = ' ';
        System.arraycopy(more, 0, value, last.value.length + 1, more.length);
        fields.add(new Field(last.name, value));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    boolean has(String name) {
        return fields.stream().anyMatch(f -> f.name.equals(name));
    }

    /** As it stands, only made text: encoded words are left alone. */
    @Nullable
    String raw(String name) {
        for (Field field : fields) {
            if (field.name.equals(name)) {
                return text(field);
            }
        }
        return null;
    }

    List<String> allRaw(String name) {
        return fields.stream().filter(f -> f.name.equals(name)).map(this::text).toList();
    }

    /** Decoded and clean, on one line. */
    @Nullable
    String value(String name) {
        String raw = raw(name);
        return raw == null ? null : PlainText.line(EncodedWords.decode(raw), MAX_VALUE);
    }

    /** Lower case without white space at the ends, "" when absent: for keywords. */
    String keyword(String name) {
        String value = value(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    Map<String, List<String>> decoded() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Field field : fields) {
            String value = PlainText.line(EncodedWords.decode(text(field)), MAX_VALUE);
            all.computeIfAbsent(PlainText.line(field.name, 200), n -> new ArrayList<>())
                    .add(value);
        }
        return all;
    }

    private String text(Field field) {
        if (CharsetGuess.isAscii(field.value)) {
            return new String(field.value, StandardCharsets.ISO_8859_1);
        }
        return Charsets.decode(field.value, declaredCharset());
    }

    /** Raw 8-bit fields are mostly written in the charset of the body. */
    private @Nullable String declaredCharset() {
        if (charset == null) {
            charset = "";
            for (Field field : fields) {
                if (field.name.equals("content-type") && charset.isEmpty()) {
                    String value = new String(field.value, StandardCharsets.ISO_8859_1);
                    charset = Objects.requireNonNullElse(Parameters.parse(value).get("charset"), "");
                }
            }
        }
        return charset == null || charset.isEmpty() ? ofParts : charset;
    }

    /** @param charset of the text in the parts below, for fields of a head that names none itself */
    void assume(@Nullable String charset) {
        ofParts = charset;
    }

    private static byte[] unfold(byte[] value) {
        byte[] out = new byte[Math.min(value.length, MAX_VALUE)];
        int size = 0;
        for (int i = 0; i < value.length && size < out.length; i++) {
            if (value[i] != '\r' && value[i] != '\n') {
                out[size++] = value[i];
            }
        }
        int start = 0;
        while (start < size && (out[start] == ' ' || out[start] == '\t')) {
            start++;
        }
        return java.util.Arrays.copyOfRange(out, start, size);
    }
}
