package org.lanedesk.studio.table;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.feel.Literals;

/** Result cells: plain values on the rule list's side, FEEL in the file. */
public final class CellValue {
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"", Pattern.DOTALL);

    private CellValue() {}

    /** @return text, number, boolean, list, or a map with the one key {@code feel}; null for an empty cell */
    public static @Nullable Object of(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        var text = TEXT.matcher(cell);
        if (text.matches()) {
            return text.group(1).replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\");
        }
        Object literal = Literals.read(cell).orElse(null);
        boolean plain = literal instanceof Number
                || literal instanceof Boolean
                || literal instanceof List<?> items
                        && items.stream().allMatch(i -> i instanceof String || i instanceof Number);
        return plain && literal != null ? literal : Map.of("feel", cell);
    }

    /** @param value as {@link #of} answers; a map without {@code feel} becomes a FEEL context */
    public static String feel(@Nullable Object value) {
        if (value == null || value.equals("")) {
            return "";
        }
        if (value instanceof String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        }
        if (value instanceof List<?> items) {
            return items.stream().map(CellValue::feel).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            Object feel = map.get("feel");
            return map.size() == 1 && feel != null
                    ? feel.toString().strip()
                    : map.entrySet().stream()
                            .map(e -> '"' + String.valueOf(e.getKey()) + "\": " + feel(e.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.toString();
    }
}
