package org.lanedesk.notice;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who follows which ticket without answering for it. */
@Repository
public class Watchers {
    private final JdbcClient db;

    Watchers(JdbcClient db) {
        this.db = db;
    }

    public List<UUID> of(long ticket) {
        return db.sql("select user_id from ticket_watcher where ticket_number = ? order by user_id")
                .param(ticket)
                .query(UUID.class)
                .list();
    }

    public void add(long ticket, UUID user) {
        db.sql("insert into ticket_watcher (ticket_number, user_id) values (?, ?) on conflict do nothing")
                .params(ticket, user)
                .update();
    }

    public void remove(long ticket, UUID user) {
        db.sql("delete from ticket_watcher where ticket_number = ? and user_id = ?")
                .params(ticket, user)
                .update();
    }
}
