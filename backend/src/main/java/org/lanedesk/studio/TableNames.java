package org.lanedesk.studio;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lanedesk.shared.LocalizedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names of the desk's own tables in three languages; other tables are called as in their file. */
@Component
class TableNames {
    private final MessageSource texts;

    TableNames(MessageSource texts) {
        this.texts = texts;
    }

    LocalizedText of(String key, String own) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("en", own.isBlank() ? key : own);
        for (String language : new String[] {"ru", "pl"}) {
            String text = texts.getMessage("studio.table." + key, null, "", Locale.forLanguageTag(language));
            if (text != null && !text.isEmpty()) {
                names.put(language, text);
            }
        }
        return new LocalizedText(names);
    }
}
