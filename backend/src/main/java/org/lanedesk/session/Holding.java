package org.lanedesk.session;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Audience;
import org.lanedesk.shared.LiveSignal;
import org.lanedesk.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fixes a conversation to whoever talks, and gives it back (B28): of two who take it at once one is told of the other. */
@Component
public class Holding {
    private final JdbcClient db;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    Holding(JdbcClient db, Sessions sessions, ApplicationEventPublisher events) {
        this.db = db;
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * @param from who held it when the person looked; null = nobody
     * @throws Problem 409 with the name when somebody else was faster, or when it is finished
     */
    @Transactional
    public void take(UUID session, Actor actor, @Nullable UUID from) {
        Session before = sessions.get(session);
        if (before.active() && before.ticketNumber() != null) {
            events.publishEvent(new SessionTaking(before.ticketNumber(), actor));
        }
        int changed = db.sql("update session set held_by = ?, version = version + 1 where id = ? and state = 'active'"
                        + " and (held_by is not distinct from ? or held_by = ?)")
                .params(Arrays.asList(actor.id(), session, from, actor.id()))
                .update();
        if (changed == 0) {
            throw db.sql("select u.name from session s join app_user u on u.id = s.held_by where s.id = ?")
                    .param(session)
                    .query(String.class)
                    .optional()
                    .map(name -> Problem.of(409, "session.heldBy", name))
                    .orElseGet(() -> Problem.of(409, "session.finished"));
        }
        tell();
    }

    /** @param anybody whoever holds it, for supervisors @throws Problem 409 when another person holds it */
    @Transactional
    public void release(UUID session, Actor actor, boolean anybody) {
        Session before = sessions.get(session);
        if (before.ticketNumber() != null && before.heldBy() != null) {
            events.publishEvent(new SessionReleasing(before.ticketNumber(), before.heldBy(), actor));
        }
        int changed = db.sql("update session set held_by = null, version = version + 1 where id = ?"
                        + " and (held_by is null or held_by = ? or ?)")
                .params(session, actor.id(), anybody)
                .update();
        if (changed == 0) {
            throw Problem.of(409, "session.notYours");
        }
        tell();
    }

    /** Fixes an active session to a person, or to nobody, on behalf of a process. */
    @Transactional
    public void fix(UUID session, @Nullable UUID person) {
        db.sql("update session set held_by = ?, version = version + 1 where id = ? and state = 'active'")
                .params(Arrays.asList(person, session))
                .update();
        tell();
    }

    /** The active conversations of a ticket go to whoever has it now; null = back to New. */
    public void follow(long ticket, @Nullable UUID person) {
        int changed = db.sql("update session set held_by = ?, version = version + 1 where ticket_number = ?"
                        + " and state = 'active' and held_by is distinct from ?")
                .params(Arrays.asList(person, ticket, person))
                .update();
        if (changed > 0) {
            tell();
        }
    }

    private void tell() {
        events.publishEvent(new LiveSignal("counters", Map.of(), Audience.desk()));
    }
}
