package org.lanedesk.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.register.Kind;
import org.lanedesk.shared.register.Register;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The settings that are edited entry by entry. */
@Component
public class SettingRegisters {
    private final Register brands = Register.of("brand", "brand").required("name", Kind.NAME);
    private final Register channels = Register.of("channel", "channel")
            .fixed("kind", "kind", Kind.TEXT)
            .required("name", Kind.NAME)
            .required("line", "line_key", Kind.TEXT)
            .field("address", Kind.TEXT)
            .field("settings", Kind.MAP)
            .field("secrets", Kind.SECRETS)
            .searchedBy("t.key ilike :q or t.name::text ilike :q or t.address ilike :q");
    private final Register statuses = Register.of("ticket status", "ticket_status")
            .fixed("class", "class", Kind.TEXT)
            .required("name", Kind.NAME)
            .required("clientName", "client_name", Kind.NAME)
            .required("position", Kind.INT)
            .orderedBy("t.position, t.key")
            .guarded(SettingRegisters::core);
    private final Register priorities = Register.of("priority", "priority")
            .required("rank", Kind.INT)
            .required("name", Kind.NAME)
            .orderedBy("t.rank, t.key");
    private final Register templates = Register.of("template", "text_template")
            .required("name", Kind.NAME)
            .field("subject", Kind.NAME)
            .required("body", Kind.NAME)
            .field("shortcut", Kind.TEXT)
            .searchedBy("t.key ilike :q or t.name::text ilike :q or t.shortcut ilike :q");
    private final Register lines;

    SettingRegisters(JdbcClient db, CommonQueues queues) {
        lines = Register.of("line", "line")
                .required("name", Kind.NAME)
                .field("brand", Kind.TEXT)
                .field("schedule", Kind.TEXT)
                .required("defaultGroup", "default_group", Kind.TEXT)
                .filled("defaultGroup", queues::first)
                .field("supervisorGroup", "supervisor_group", Kind.TEXT)
                .field("settings", Kind.MAP)
                .part("members", new LineMembers(db))
                .guarded(queues);
    }

    /** The lifecycle sets the status that is called like its class (D21), so it stays. */
    private static List<Problem.FieldError> core(@Nullable Map<String, Object> before, Map<String, Object> given) {
        return before != null
                        && Boolean.TRUE.equals(given.get("archived"))
                        && Objects.equals(before.get("key"), before.get("class"))
                ? List.of(new Problem.FieldError("archived", "settings.coreStatus"))
                : List.of();
    }

    public Register lines() {
        return lines;
    }

    public Register channels() {
        return channels;
    }

    public Register statuses() {
        return statuses;
    }

    public Register priorities() {
        return priorities;
    }

    public Register templates() {
        return templates;
    }

    public Register brands() {
        return brands;
    }
}
