package org.lanedesk.field;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;

/** What fields of the types user, reference and file point at; implemented by ticket, which knows all of it. */
public interface FieldTargets {
    /**
     * @param actor who sets the value and must be able to see its target; null for a rule or process
     * @return the name to show; empty when there is no such thing, or not for him
     */
    Optional<String> name(CustomField field, Object value, @Nullable Actor actor, Locale locale);
}
