package org.lanedesk.deferral;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first status of a class, whatever it is called in this installation (row D21). */
@Component
class StatusKeys {
    private final JdbcClient db;

    StatusKeys(JdbcClient db) {
        this.db = db;
    }

    String of(String statusClass) {
        return db.sql("select key from ticket_status where class = ? and not archived order by position, key limit 1")
                .param(statusClass)
                .query(String.class)
                .single();
    }
}
