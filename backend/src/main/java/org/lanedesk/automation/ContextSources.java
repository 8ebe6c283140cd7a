package org.lanedesk.automation;

import java.util.List;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.memory.SettingsMemory;
import org.lanedesk.shared.register.Kind;
import org.lanedesk.shared.register.Register;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which outside systems are asked about a customer when a ticket opens (C39). */
@Component
public class ContextSources {
    private final JdbcClient db;
    private final Jsonb json;
    private final SettingsMemory settings;
    private final Register register;

    ContextSources(JdbcClient db, Jsonb json, SettingsMemory settings, HttpConnections connections) {
        register = Register.of("contextSource", "context_source")
                .required("name", Kind.NAME)
                .required("connection", Kind.TEXT)
                .field("path", Kind.TEXT)
                .guarded((before, given) -> given.get("connection") instanceof String key && !connections.has(key)
                        ? List.of(new Problem.FieldError("connection", "http.noConnection", key))
                        : List.of());
        this.db = db;
        this.json = json;
        this.settings = settings;
    }

    /** @param path with {@code {address}}, {@code {number}}, {@code {requester}} in it */
    record Source(String key, LocalizedText name, String connection, String path) {}

    public Register register() {
        return register;
    }

    /** Those in use, by key. */
    List<Source> all() {
        return settings.of(
                "contextSources",
                "all",
                () -> db.sql("select * from context_source where not archived order by key")
                        .query((row, n) -> new Source(
                                row.getString("key"),
                                json.text(row.getString("name")),
                                row.getString("connection"),
                                row.getString("path")))
                        .list());
    }
}
