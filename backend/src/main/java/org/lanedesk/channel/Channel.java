package org.lanedesk.channel;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.LocalizedText;

/**
 * An entrance of a line.
 *
 * @param kind mail, form, chat, telegram, phone, custom or portal
 * @param address for mail the address in lower case; null where the kind has none
 * @param settings without secrets
 */
public record Channel(
        String key,
        String kind,
        LocalizedText name,
        String line,
        @Nullable String address,
        Map<String, Object> settings,
        boolean archived) {

    public Limits limits() {
        return Limits.of(kind);
    }
}
