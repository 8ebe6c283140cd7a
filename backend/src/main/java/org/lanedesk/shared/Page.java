package org.lanedesk.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code nextCursor} is null on the last page, {@code total} only where it was asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,
        @Nullable String nextCursor,
        @Nullable Long total) {
    public static <T> Page<T> all(List<T> items) {
        return new Page<>(items, null, null);
    }
}
