package org.lanedesk.shared;

import java.util.Map;

/** A piece of a WHERE with its named parameters; the text never holds a user's value. */
public record SqlCondition(String sql, Map<String, Object> params) {
    public static final SqlCondition ALL = new SqlCondition("true", Map.of());
    public static final SqlCondition NONE = new SqlCondition("false", Map.of());
}
