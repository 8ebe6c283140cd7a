package org.lanedesk.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a presence status away; agents in it move to the replacement (A20). */
@Component
public class StatusRemoval {
    /** the state of somebody who is not here; people without a status count as in it */
    private static final String OFFLINE = "offline";

    private final JdbcClient db;
    private final PresenceStatuses statuses;
    private final Presences presences;
    private final ApplicationEventPublisher events;

    StatusRemoval(JdbcClient db, PresenceStatuses statuses, Presences presences, ApplicationEventPublisher events) {
        this.db = db;
        this.statuses = statuses;
        this.presences = presences;
        this.events = events;
    }

    /** @throws Problem 404, 409 when in use and no replacement is named, 422 for a replacement that does not exist */
    @Transactional
    public void remove(String key, @Nullable String replacement) {
        if (statuses.find(key).isEmpty()) {
            throw Problem.notFound("presenceStatus", key);
        }
        if (key.equals(OFFLINE)) {
            throw Problem.of(409, "people.statusNeeded", key);
        }
        List<UUID> users = db.sql("select user_id from presence where status = ? order by user_id")
                .param(key)
                .query(UUID.class)
                .list();
        if (!users.isEmpty()) {
            if (replacement == null) {
                throw Problem.of(409, "people.statusInUse", key, users.size());
            }
            if (replacement.equals(key)) {
                throw Problem.invalid("replacement", "field.value");
            }
            users.forEach(user -> presences.set(user, replacement, null, "automatic"));
        }
        db.sql("delete from presence_status where key = ?").param(key).update();
        events.publishEvent(Audited.of("presence status.deleted", "presence status " + key));
    }
}
