package org.lanedesk.schedule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.register.SettingsPart;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Working hours as part of a solution. */
@Component
class SchedulesPart implements SettingsPart {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};
    private final Schedules schedules;
    private final JsonMapper json;

    SchedulesPart(Schedules schedules, JsonMapper json) {
        this.schedules = schedules;
        this.json = json;
    }

    @Override
    public String name() {
        return "schedules";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Map<String, Object>> read() {
        return schedules.list().stream()
                .map(s -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("key", s.key());
                    entry.put("name", s.name().values());
                    entry.put("definition", json.convertValue(s.definition(), MAP));
                    return entry;
                })
                .toList();
    }

    @Override
    public void write(Map<String, Object> entry) {
        String key = String.valueOf(entry.get("key"));
        Schedule there = schedules.find(key).orElse(null);
        Integer base = there == null ? null : there.version();
        Object hours = entry.get("definition");
        ScheduleDefinition definition = hours == null && there != null
                ? there.definition()
                : json.convertValue(hours, ScheduleDefinition.class);
        LocalizedText name = new LocalizedText(json.convertValue(entry.get("name"), NAMES));
        schedules.save(key, name, definition, false, base);
    }
}
