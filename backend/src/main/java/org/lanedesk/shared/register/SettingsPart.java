package org.lanedesk.shared.register;

import java.util.List;
import java.util.Map;

/**
 * A kind of settings that travels with a solution as {@code processes/settings/<name>.yaml} (S20): no people, no
 * secrets. Each module brings its own.
 */
public interface SettingsPart {
    /** stem of the file, such as {@code lines} */
    String name();

    /** what is named by others comes before them */
    int order();

    /** @return all entries in a fixed order, each with its unchangeable {@code key} */
    List<Map<String, Object>> read();

    /**
     * Makes the entry, or changes the fields it names.
     *
     * @throws org.lanedesk.shared.Problem 422 when the values are not allowed
     */
    void write(Map<String, Object> entry);

    /** @return whether an entry that is here already is left as it is */
    default boolean onlyNew() {
        return false;
    }
}
