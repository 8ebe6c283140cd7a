package org.lanedesk.studio;

import java.util.Map;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a second person must look at everything before it goes live (S18). */
@Component
@Transactional
public class FourEyes {
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    FourEyes(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public boolean on() {
        return db.sql("select four_eyes from release_setting")
                .query(Boolean.class)
                .single();
    }

    public void set(boolean on) {
        boolean before = on();
        db.sql("update release_setting set four_eyes = ?").param(on).update();
        if (before != on) {
            events.publishEvent(
                    Audited.of("releases.setting", "releases", Map.of("fourEyes", before), Map.of("fourEyes", on)));
        }
    }

    /** @throws Problem 409 when something is to go live that nobody else has seen */
    void direct() {
        if (on()) {
            throw Problem.of(409, "studio.fourEyes");
        }
    }
}
