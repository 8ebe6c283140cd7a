package org.lanedesk.studio;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts in the caller's language. */
@Component
public class StudioWords {
    private final MessageSource texts;

    StudioWords(MessageSource texts) {
        this.texts = texts;
    }

    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** @return the words of the code, followed by the allowed way when there is one */
    public String of(String code, Object... args) {
        String said = texts.getMessage(code, args, code, locale());
        String way = texts.getMessage(code + ".way", args, "", locale());
        return way == null || way.isEmpty() ? String.valueOf(said) : said + " " + way;
    }
}
