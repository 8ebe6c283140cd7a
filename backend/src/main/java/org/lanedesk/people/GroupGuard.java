package org.lanedesk.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.register.Guard;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A group has a head who can hear of its breaches (D32), and goes only when nothing needs it (C12). */
@Component
class GroupGuard implements Guard {
    /** Of the alias u. Clients see no tickets of others, so they lead nobody. */
    static final String MAY_LEAD = "u.active and not u.archived and (u.roles &&"
            + " array['AGENT','SUPERVISOR','MANAGER','DESIGNER','ADMIN'] or u.custom_roles <> '{}')";

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    GroupGuard(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    @Override
    public List<Problem.FieldError> wrong(@Nullable Map<String, Object> before, Map<String, Object> given) {
        if (before != null && Boolean.TRUE.equals(given.get("archived"))) {
            events.publishEvent(new GroupClosing(String.valueOf(before.get("key"))));
        }
        Object head = given.get("headId");
        return head == null || mayLead(head) ? List.of() : List.of(new Problem.FieldError("headId", "people.noHead"));
    }

    private boolean mayLead(Object head) {
        return db.sql("select exists (select 1 from app_user u where u.id::text = ? and " + MAY_LEAD + ")")
                .param(head.toString())
                .query(Boolean.class)
                .single();
    }
}
