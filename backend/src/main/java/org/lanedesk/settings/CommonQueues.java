package org.lanedesk.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.GroupClosing;
import org.lanedesk.people.Groups;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.register.Guard;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups behind a line are there as long as the line needs them: a ticket always has an owner (C12). */
@Component
class CommonQueues implements Guard {
    private final JdbcClient db;
    private final Groups groups;

    CommonQueues(JdbcClient db, Groups groups) {
        this.db = db;
        this.groups = groups;
    }

    /** @return the queue of a line that names none; null when there is no group yet */
    @Nullable
    String first() {
        return db.sql("select key from agent_group where not archived order by key limit 1")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @Override
    public List<Problem.FieldError> wrong(@Nullable Map<String, Object> before, Map<String, Object> given) {
        List<Problem.FieldError> errors = new ArrayList<>();
        for (String field : List.of("defaultGroup", "supervisorGroup")) {
            Object key = given.get(field);
            if (key != null
                    && groups.find(key.toString()).filter(g -> g.archived()).isPresent()) {
                errors.add(new Problem.FieldError(field, "settings.groupArchived", key));
            }
        }
        return errors;
    }

    @EventListener
    void closing(GroupClosing event) {
        List<String> lines = db.sql(
                        "select key from line where not archived and :group in (default_group, supervisor_group)"
                                + " order by key limit 20")
                .param("group", event.key())
                .query(String.class)
                .list();
        if (!lines.isEmpty()) {
            throw Problem.of(409, "settings.groupNeeded", String.join(", ", lines));
        }
    }
}
