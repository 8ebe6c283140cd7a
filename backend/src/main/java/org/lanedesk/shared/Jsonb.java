package org.lanedesk.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** jsonb columns: values in and out of the database. */
@Component
public class Jsonb {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private final JsonMapper mapper;

    Jsonb(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** @return a parameter for a jsonb column; null stays SQL null */
    public @Nullable PGobject write(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            PGobject json = new PGobject();
            json.setType("jsonb");
            // jsonb cannot hold U+0000, which hostile mails contain
            json.setValue(mapper.writeValueAsString(value).replace("\\u0000", "\uFFFD"));
            return json;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the value as it would be read back from the database */
    public Map<String, Object> again(Object value) {
        PGobject written = write(value);
        return map(written == null ? null : written.getValue());
    }

    public Map<String, Object> map(@Nullable String json) {
        return json == null ? Map.of() : mapper.readValue(json, MAP);
    }

    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    public LocalizedText text(String json) {
        return new LocalizedText(mapper.readValue(json, new TypeReference<Map<String, String>>() {}));
    }
}
