package org.lanedesk.shared;

import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an empty database gets once, although several nodes may find it empty at the same moment. */
@Component
public class FirstStart {
    private final JdbcClient db;
    private final UnitOfWork work;

    FirstStart(JdbcClient db, UnitOfWork work) {
        this.db = db;
        this.work = work;
    }

    /**
     * One node after the other, each in a transaction of its own.
     *
     * @param missing asked again once no other node is at it
     * @return whether this node did it
     */
    public boolean once(BooleanSupplier missing, Runnable fill) {
        if (!missing.getAsBoolean()) {
            return false;
        }
        return work.get(() -> {
            db.sql("select pg_advisory_xact_lock(hashtext('lanedesk.first-start'))")
                    .query(rows -> {});
            if (!missing.getAsBoolean()) {
                return false;
            }
            fill.run();
            return true;
        });
    }
}
