package org.lanedesk.shared;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** No list that somebody sends has an empty place: it is refused with its position, before anything reads it. */
@Component
class ListsWithoutGaps implements JsonMapperBuilderCustomizer {
    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.withConfigOverride(
                List.class, list -> list.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)));
    }
}
