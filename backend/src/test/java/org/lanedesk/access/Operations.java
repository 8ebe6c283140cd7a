package org.lanedesk.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lanedesk.test.Api;
import tools.jackson.databind.JsonNode;

/** Every operation of the description that the running product gives of itself. */
final class Operations {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private Operations() {}

    /** @param access names of rights, or open */
    record Operation(String method, String path, Set<String> access, JsonNode json) {
        boolean open() {
            return access.contains("open");
        }

        boolean safe() {
            return method.equals("GET");
        }

        String type() {
            JsonNode content = json.at("/requestBody/content");
            if (content.isMissingNode() || content.isEmpty()) {
                return "application/json";
            }
            String type = content.propertyNames().iterator().next();
            return type.startsWith("multipart/") ? type + "; boundary=x" : type;
        }

        Api.Answer call(Api api, Map<String, String> values) {
            Object body =
                    safe() || method.equals("DELETE") ? null : "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return api.call(method, fill(values), body, "Content-Type", type(), "If-Match", "*");
        }

        /** The path with its variables filled; by the name of what stands before it, else something nobody has. */
        String fill(Map<String, String> values) {
            StringBuilder filled = new StringBuilder();
            String before = "";
            for (String part : path.substring(1).split("/")) {
                boolean variable = part.startsWith("{");
                filled.append('/').append(variable ? values.getOrDefault(before, nothing(part)) : part);
                before = variable ? "" : part;
            }
            return filled.toString();
        }

        private String nothing(String variable) {
            String name = variable.substring(1, variable.length() - 1);
            for (JsonNode parameter : json.path("parameters")) {
                if (parameter.path("name").asString().equals(name)) {
                    String format = parameter.at("/schema/format").asString("");
                    String type = parameter.at("/schema/type").asString("");
                    return format.equals("uuid")
                            ? "00000000-0000-7000-8000-000000000000"
                            : type.equals("integer") ? "999999999" : "no-such-thing";
                }
            }
            return "no-such-thing";
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Operation> of(Api api) {
        List<Operation> operations = new ArrayList<>();
        api.get("/v3/api-docs")
                .expect(200)
                .json()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    if (VERBS.contains(verb.getKey())) {
                        Set<String> access = new TreeSet<>();
                        verb.getValue().path("x-access").forEach(right -> access.add(right.asString()));
                        operations.add(new Operation(
                                verb.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                access,
                                verb.getValue()));
                    }
                }));
        return operations;
    }
}
