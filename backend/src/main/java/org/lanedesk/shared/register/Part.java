package org.lanedesk.shared.register;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field of a register that lies in other tables, such as the members of a group. */
public interface Part {
    /** @return by id of the entry; an entry without one may be missing */
    Map<String, Object> read(Collection<String> ids);

    /** Replaces the whole part. @throws org.lanedesk.shared.Problem 422 when it is not as it should be */
    void write(String id, @Nullable Object value);
}
