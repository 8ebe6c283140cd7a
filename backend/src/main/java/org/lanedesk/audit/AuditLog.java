package org.lanedesk.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Jsonb;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes what happened into the log, in the transaction in which it happened (H22). */
@Component
class AuditLog {
    private static final String SYSTEM = "system";
    private final JdbcClient db;
    private final Jsonb jsonb;
    private final CurrentUser user;

    AuditLog(JdbcClient db, Jsonb jsonb, CurrentUser user) {
        this.db = db;
        this.jsonb = jsonb;
        this.user = user;
    }

    @EventListener
    void write(Audited event) {
        Optional<Actor> current = user.optional();
        UUID actor =
                event.actor() != null ? event.actor() : current.map(Actor::id).orElse(null);
        String name = event.actor() == null ? current.map(Actor::name).orElse(SYSTEM) : null;
        db.sql("""
                        insert into audit_entry (id, at, actor, actor_name, address, action, object, before, after)
                        values (:id, :at, :actor, coalesce(:name, (select name from app_user where id = :actor), 'system'),
                          :address, :action, :object, :before, :after)
                        """)
                .param("id", Ids.next())
                .param("at", Timestamp.from(Instant.now()))
                .param("actor", actor, java.sql.Types.OTHER)
                .param("name", name, java.sql.Types.VARCHAR)
                .param("address", address(), java.sql.Types.VARCHAR)
                .param("action", event.action())
                .param("object", event.object())
                .param("before", jsonb.write(event.before()))
                .param("after", jsonb.write(event.after()))
                .update();
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                ? call.getRequest().getRemoteAddr()
                : null;
    }
}
