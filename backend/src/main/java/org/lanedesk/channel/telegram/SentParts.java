package org.lanedesk.channel.telegram;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code telegram_part}: which pieces of a message Telegram has taken. */
@Repository
class SentParts {
    private final JdbcClient db;

    SentParts(JdbcClient db) {
        this.db = db;
    }

    void add(UUID message, int part) {
        db.sql("insert into telegram_part (message_id, part) values (?, ?) on conflict do nothing")
                .params(message, part)
                .update();
    }

    Set<Integer> of(UUID message) {
        return Set.copyOf(db.sql("select part from telegram_part where message_id = ?")
                .param(message)
                .query(Integer.class)
                .list());
    }
}
