package org.lanedesk.shared.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;

/** What a register's entries must hold to beyond the types of their fields. */
@FunctionalInterface
public interface Guard {
    /**
     * @param before the entry as it is; null for a new one
     * @param given the fields that are saved now, those of the wrong type left out
     * @return each field that is wrong
     * @throws Problem when the whole save is impossible
     */
    List<Problem.FieldError> wrong(@Nullable Map<String, Object> before, Map<String, Object> given);
}
