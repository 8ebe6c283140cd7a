package org.lanedesk.engine;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the engine must know about a form-js form. */
public final class Forms {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Forms() {}

    /** @return the form's id; empty when there is none or the file is no JSON */
    public static String id(byte[] form) {
        try {
            return JSON.readTree(form).path("id").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
