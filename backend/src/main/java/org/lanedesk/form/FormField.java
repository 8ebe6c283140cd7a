package org.lanedesk.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One component of a form-js form.
 *
 * @param type of form-js, such as textfield or group
 * @param path keys from the enclosing group or list to the value; empty when it holds none
 * @param hide FEEL condition under which it is not shown; null = always shown
 * @param json as written
 * @param children of a group or dynamic list
 */
public record FormField(
        String id,
        String type,
        List<String> path,
        String label,
        @Nullable String hide,
        JsonNode json,
        List<FormField> children) {

    boolean list() {
        return type.equals("dynamiclist");
    }

    /** Shown, but never sent: its value is not the client's to give. */
    boolean disabled() {
        return json.path("disabled").asBoolean(false);
    }

    boolean computed() {
        return type.equals("expression");
    }
}
