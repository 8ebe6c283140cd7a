package org.lanedesk.channel.email;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who already has a mail that others could not be given yet. */
@Repository
class DeliveredRecipients {
    private final JdbcClient db;

    DeliveredRecipients(JdbcClient db) {
        this.db = db;
    }

    void add(UUID message, List<String> addresses) {
        for (String address : addresses) {
            db.sql("insert into delivered_recipient (message_id, address) values (?, lower(?)) on conflict do nothing")
                    .params(message, address)
                    .update();
        }
    }

    List<String> of(UUID message) {
        return db.sql("select address from delivered_recipient where message_id = ?")
                .param(message)
                .query(String.class)
                .list();
    }
}
