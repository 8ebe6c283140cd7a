package org.lanedesk.intake;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Items that are stored as JSON of a type of ours.
 *
 * @param <T> what one item holds
 */
abstract class JsonItems<T> implements ItemReader {
    private final JsonMapper mapper;
    private final Class<T> type;
    private final String contentType;

    /** @param name tells this kind of item from the others; stored, so it never changes */
    JsonItems(JsonMapper mapper, Class<T> type, String name) {
        this.mapper = mapper;
        this.type = type;
        this.contentType = "application/vnd.lanedesk." + name + "+json";
    }

    /** What the item does, in the transaction that finishes it. @param incident as in {@link Effect#take} */
    abstract Outcome take(StoredItem item, T found, @Nullable String incident);

    @Override
    public final String contentType() {
        return contentType;
    }

    final byte[] raw(T found) {
        return mapper.writeValueAsString(found).getBytes(StandardCharsets.UTF_8);
    }

    final Effect effect(T found) {
        return (item, incident) -> take(item, found, incident);
    }

    @Override
    public final @Nullable Effect read(byte[] raw) {
        try {
            return effect(mapper.readValue(raw, type));
        } catch (JacksonException e) {
            return null;
        }
    }
}
