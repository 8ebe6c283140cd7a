package org.lanedesk.engine;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Reason;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a failure of a step in the reader's language: what is broken, and the failure itself (S14). */
@Component
public class StuckWords {
    private static final Map<String, Pattern> REASONS = new LinkedHashMap<>();

    static {
        kind("mail", "smtp|imap|mail server|jakarta\\.mail|mailbox");
        kind("limit", "takes too long|steps without a wait|instances of one step|jobs in a minute");
        kind("database", "jdbc|psql|sqlstate|deadlock|badsqlgrammar");
        kind("formula", "feel|unable to evaluate|script");
        kind("network", "connection|connect timed out|unknownhost|socket|timed? ?out|https?[ :]|ssl|certificate");
        kind("missing", "notfound|not found|does not exist|no such|unknown");
    }

    private final MessageSource texts;
    private final Reason reasons;

    StuckWords(MessageSource texts, Reason reasons) {
        this.texts = texts;
        this.reasons = reasons;
    }

    /**
     * @param reason what is broken, in two or three words such as "mail server"
     * @param text the first line of the failure; in words where it is one of ours
     */
    public record Said(String reason, String text) {}

    private static void kind(String key, String words) {
        REASONS.put(key, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }

    /** @param failure as the engine keeps it; may be null */
    public Said of(@Nullable String failure) {
        Locale locale = LocaleContextHolder.getLocale();
        String line = failure == null ? "" : failure.lines().findFirst().orElse("");
        String key = REASONS.entrySet().stream()
                .filter(r -> r.getValue().matcher(line).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("step");
        String text = line.isBlank() ? text("stuck.nothingSaid", locale) : reasons.text(line, locale);
        return new Said(text("stuck." + key, locale), String.valueOf(text));
    }

    private String text(String code, Locale locale) {
        return String.valueOf(texts.getMessage(code, null, code, locale));
    }
}
