package org.lanedesk.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Parts plain text line by line. */
final class NewLines {
    private NewLines() {}

    static NewText split(String text) {
        List<String> lines =
                new ArrayList<>(Arrays.asList(text.replace("\r\n", "\n").split("\n", -1)));
        List<String> kept = new ArrayList<>();
        List<String> cut = new ArrayList<>();
        part(lines, kept, cut);
        String fresh = join(kept);
        return fresh.isBlank() ? new NewText(join(lines), "") : new NewText(fresh, join(cut));
    }

    private static void part(List<String> lines, List<String> kept, List<String> cut) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals("--") || QuoteMarks.lengthAt(lines, i) > 0) {
                kept.addAll(lines.subList(0, i));
                cut.addAll(lines.subList(i, lines.size()));
                break;
            }
        }
        if (cut.isEmpty()) {
            kept.addAll(lines);
        }
        while (!kept.isEmpty()) {
            String last = kept.get(kept.size() - 1).strip();
            if (!last.isEmpty() && !last.startsWith(">")) {
                break;
            }
            cut.add(0, kept.remove(kept.size() - 1));
        }
    }

    private static String join(List<String> lines) {
        String text = String.join("\n", lines);
        int start = 0;
        for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            start = text.charAt(i) == '\n' ? i + 1 : start;
        }
        return text.substring(start).stripTrailing();
    }
}
