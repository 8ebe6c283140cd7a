package org.lanedesk.catalog;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may read and answer a request beside the one it is for: who ordered it for him, and whom he invited (H45). */
@Repository
class RequestWatchers {
    private final JdbcClient db;

    RequestWatchers(JdbcClient db) {
        this.db = db;
    }

    void add(long number, List<UUID> contacts) {
        contacts.forEach(
                c -> db.sql("insert into request_watcher (ticket_number, contact) values (?, ?) on conflict do nothing")
                        .params(number, c)
                        .update());
    }

    void remove(long number, UUID contact) {
        db.sql("delete from request_watcher where ticket_number = ? and contact = ?")
                .params(number, contact)
                .update();
    }

    List<String> names(long number) {
        return db.sql("select c.name from request_watcher w join contact c on c.id = w.contact"
                        + " where w.ticket_number = ? order by c.name limit 50")
                .param(number)
                .query(String.class)
                .list();
    }
}
