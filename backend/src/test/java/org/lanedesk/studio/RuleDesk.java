package org.lanedesk.studio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A manager at the rules: puts rows into a table by the API and brings the old version back afterwards. */
final class RuleDesk {
    static final JsonMapper JSON = JsonMapper.builder().build();
    final Api manager;
    private final Map<String, Integer> before = new LinkedHashMap<>();

    RuleDesk(Desk desk) {
        manager = desk.as(Role.MANAGER);
    }

    JsonNode draft(String table) {
        return manager.get("/tables/" + table + "/draft").expect(200).json();
    }

    List<Map<String, Object>> rows(String table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        draft(table).path("rows").forEach(row -> rows.add(JSON.treeToValue(row, Map.class)));
        return rows;
    }

    static Map<String, Object> row(String name, Map<String, String> when, Map<String, Object> then) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("when", when);
        row.put("then", then);
        return row;
    }

    /** Saves a draft with these rows first; answers what the desk says to it. */
    JsonNode save(String table, List<Map<String, Object>> first) {
        List<Map<String, Object>> rows = new ArrayList<>(first);
        rows.addAll(rows(table));
        return put(table, Map.of("rows", rows)).expect(200).json();
    }

    Api.Answer put(String table, Object body) {
        return manager.put("/tables/" + table + "/draft", body, "If-Match", "*");
    }

    Api.Answer putFile(String table, String xml) {
        return manager.put(
                "/tables/" + table + "/draft",
                xml.getBytes(StandardCharsets.UTF_8),
                "If-Match",
                "*",
                "Content-Type",
                "application/xml");
    }

    Api.Answer publish(String table) {
        int live = manager.get("/tables/" + table)
                .expect(200)
                .json()
                .path("version")
                .asInt();
        before.putIfAbsent(table, live);
        return manager.post("/tables/" + table + "/publish", Map.of("comment", "a test"));
    }

    /** @return the version that is in force from now on */
    @SafeVarargs
    final int publish(String table, Map<String, Object>... first) {
        JsonNode saved = save(table, List.of(first));
        if (saved.path("problems").toString().contains("\"error\"")) {
            throw new AssertionError(saved.path("problems").toString());
        }
        return publish(table).expect(200).json().path("version").asInt();
    }

    void discard(String table) {
        manager.delete("/tables/" + table + "/draft");
    }

    void restore() {
        before.forEach((table, version) -> {
            manager.delete("/tables/" + table + "/draft");
            manager.post("/tables/" + table + "/rollback", Map.of("version", version, "comment", "after the test"))
                    .expect(200);
        });
        before.clear();
    }
}
