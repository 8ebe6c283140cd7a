package org.lanedesk.assignment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts, over all nodes, the commits after which somebody may have been free for more work. Who counts does so before he
 * looks for waiting tickets; who found nobody compares after his own commit. So of two that did not see each other one
 * always looks again.
 */
@Repository
class AvailabilityCount {
    /** Nobody was asked yet, so after the commit somebody has to be. */
    static final long NOT_LOOKED = -1;

    private final JdbcClient db;

    AvailabilityCount(JdbcClient db) {
        this.db = db;
    }

    /** A number that grows; outside of any snapshot. */
    long now() {
        return db.sql("select last_value from availability").query(Long.class).single();
    }

    /** Somebody may be free. */
    void count() {
        db.sql("select nextval('availability')").query(Long.class).single();
    }
}
