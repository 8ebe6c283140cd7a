package org.lanedesk.studio;

import org.jspecify.annotations.Nullable;

/**
 * Something about a model that a person should know, in the caller's language.
 *
 * @param file path of the file; null in lists about one file
 * @param element id of the element, rule or component; null for the whole file
 * @param name what the designer called the element
 * @param row position of the rule from 1; null outside of tables
 * @param column fact or action of the cell; null for the whole row
 * @param field where it stands in the rows of a table, such as {@code rows[2].when.channel}; otherwise file and element
 * @param severity {@code error} forbids publishing, {@code warning} does not
 */
public record Finding(
        @Nullable String file,
        @Nullable String element,
        @Nullable String name,
        @Nullable Integer row,
        @Nullable String column,
        String field,
        String code,
        String message,
        String severity) {
    public static final String ERROR = "error";
    public static final String WARNING = "warning";

    public boolean error() {
        return severity.equals(ERROR);
    }
}
