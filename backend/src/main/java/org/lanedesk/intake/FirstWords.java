package org.lanedesk.intake;

/** The subject of what has none. */
final class FirstWords {
    private static final int MOST = 80;

    private FirstWords() {}

    static String of(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        return line.isEmpty() ? "-" : line.length() > MOST ? line.substring(0, MOST) + "…" : line;
    }
}
