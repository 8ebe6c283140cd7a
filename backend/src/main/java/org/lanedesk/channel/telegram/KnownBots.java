package org.lanedesk.channel.telegram;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code telegram_bot}: who the bots are and how far they are read. */
@Repository
class KnownBots {
    private final JdbcClient db;

    KnownBots(JdbcClient db) {
        this.db = db;
    }

    /** @param username without the sign in front */
    record KnownBot(long botId, String username, long nextUpdate) {}

    /** Notes who the bot is; another one than before begins with its first update. */
    void met(String channel, long botId, String username) {
        db.sql("""
            insert into telegram_bot (channel, bot_id, username) values (:channel, :bot, :name)
            on conflict (channel) do update set bot_id = excluded.bot_id, username = excluded.username,
              next_update = case when telegram_bot.bot_id = excluded.bot_id then telegram_bot.next_update else 0 end\
            """)
                .param("channel", channel)
                .param("bot", botId)
                .param("name", username)
                .update();
    }

    Optional<KnownBot> find(String channel) {
        return db.sql("select bot_id, username, next_update from telegram_bot where channel = ?")
                .param(channel)
                .query(KnownBot.class)
                .optional();
    }

    /** Everything before this update is stored; a node that comes late does not turn it back. */
    void taken(String channel, long botId, long nextUpdate) {
        db.sql("update telegram_bot set next_update = ? where channel = ? and bot_id = ? and next_update < ?")
                .params(nextUpdate, channel, botId, nextUpdate)
                .update();
    }
}
