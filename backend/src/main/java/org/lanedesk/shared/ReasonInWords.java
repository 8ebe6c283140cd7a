package org.lanedesk.shared;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a stored {@link Reason} as words in the caller's language. */
@Component
public class ReasonInWords extends ValueSerializer<String> {
    private final Reason reasons;

    ReasonInWords(Reason reasons) {
        this.reasons = reasons;
    }

    @Override
    public void serialize(String stored, JsonGenerator out, SerializationContext context) {
        out.writeString(reasons.text(stored, LocaleContextHolder.getLocale()));
    }
}
