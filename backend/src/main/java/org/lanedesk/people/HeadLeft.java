package org.lanedesk.people;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.CurrentUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Groups whose head may not work any more get another, so that their breaches still reach somebody (D32). */
@Component
class HeadLeft {
    private final JdbcClient db;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    HeadLeft(JdbcClient db, CurrentUser user, ApplicationEventPublisher events) {
        this.db = db;
        this.user = user;
        this.events = events;
    }

    private record Led(String key, @Nullable UUID next) {}

    @EventListener
    void left(PersonDisabled event) {
        db.sql("""
            select g.key, (
              select u.id from app_user u left join group_member m on m.user_id = u.id and m.group_key = g.key
              where %s and (u.id = old.manager_id or m.access = 'full' or u.id = :by)
              order by u.id = old.manager_id desc nulls last, u.id = :by, 'SUPERVISOR' = any(u.roles) desc, u.id
              limit 1) as next
            from agent_group g join app_user old on old.id = g.head_id
            where g.head_id = :left and not g.archived order by g.key for update of g
            """.formatted(GroupGuard.MAY_LEAD))
                .param("left", event.userId())
                .param("by", user.optional().map(Actor::id).orElse(null), java.sql.Types.OTHER)
                .query(Led.class)
                .list()
                .forEach(group -> pass(group, event.userId()));
    }

    private void pass(Led group, UUID before) {
        if (group.next != null) {
            db.sql("update agent_group set head_id = ?, version = version + 1 where key = ?")
                    .params(group.next, group.key)
                    .update();
            events.publishEvent(Audited.of(
                    "group.changed", "group " + group.key, Map.of("headId", before), Map.of("headId", group.next)));
        }
    }
}
