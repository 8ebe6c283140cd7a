package org.lanedesk.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.feel.Facts;
import org.lanedesk.engine.feel.Feel;
import org.lanedesk.engine.feel.FeelError;

/** FEEL expressions outside of models, such as the conditions of a form, inside the same limits. */
public final class Formula {
    private Formula() {}

    /**
     * @param text with or without the leading {@code =}
     * @return null also when it cannot be computed or is no FEEL
     */
    public static @Nullable Object value(String text, Map<String, ? extends @Nullable Object> facts) {
        try {
            return Feel.evaluate(body(text), new Facts(facts));
        } catch (FeelError e) {
            return null;
        }
    }

    /** @return why the text is no FEEL; null when it can be read */
    public static @Nullable String wrong(String text) {
        try {
            Feel.parseExpression(body(text));
            return null;
        } catch (FeelError e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String body(String text) {
        String stripped = text.strip();
        return stripped.startsWith("=") ? stripped.substring(1).strip() : stripped;
    }
}
