package org.lanedesk.outreach;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What outreach asks about a line and the conversations on it. */
@Component
class LineConversations {
    private final JdbcClient db;
    private final Sessions sessions;

    LineConversations(JdbcClient db, Sessions sessions) {
        this.db = db;
        this.sessions = sessions;
    }

    record Line(String brand, String group) {}

    /** @throws Problem 409 when the line has no common queue yet */
    Line line(Channel channel) {
        return db.sql("select brand, default_group as \"group\" from line where key = ? and default_group is not null")
                .param(channel.line())
                .query(Line.class)
                .optional()
                .orElseThrow(() -> Problem.of(409, "outreach.noQueue", channel.line()));
    }

    /** Whether the person answers for conversations of the line: only then one can be fixed to him (E21). */
    boolean member(Channel channel, @Nullable UUID user) {
        return user != null
                && db.sql("select count(*) from line_member m join app_user u on u.id = m.user_id and"
                                        + " u.active where m.line_key = ? and m.user_id = ? and m.role in"
                                        + " ('operator', 'supervisor')")
                                .params(channel.line(), user)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** @return names of active agents who are neither operators nor supervisors of the channel's line */
    List<String> agentsOutside(Channel channel, int most) {
        return db.sql("select u.name from app_user u where u.active and u.roles && array['AGENT', 'SUPERVISOR']"
                        + " and not exists (select 1 from line_member m where m.line_key = ? and m.user_id = u.id"
                        + " and m.role in ('operator', 'supervisor')) order by u.name limit ?")
                .params(channel.line(), most)
                .query(String.class)
                .list();
    }

    /** Who has set himself offline begins no conversations (E25); whom inactivity moved there may still be at it. */
    boolean offline(UUID user) {
        return db.sql("select count(*) from presence where user_id = ? and status = 'offline' and cause <> 'automatic'")
                        .param(user)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether this address has ever written on the channel. */
    boolean wroteFirst(Channel channel, String address) {
        return db.sql("select count(*) from (select 1 from session s join participant p on p.session_id = s.id where"
                                + " s.channel = ? and lower(p.address) = lower(?) and exists (select 1 from message m where m.session_id ="
                                + " s.id and m.kind = 'in') limit 1) found")
                        .params(channel.key(), address)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * The open conversations with a person in the line, by the same kind of channel, the channel's own and the newest
     * first; callers for one person queue up.
     */
    List<UUID> open(Channel channel, String address, List<UUID> without) {
        sessions.queueUp(channel.line(), address);
        return db.sql("""
            select s.id from session s join participant p on p.session_id = s.id
            where s.line = ? and s.channel_kind = ? and s.state = 'active' and not s.spam and not s.id = any(?)
              and lower(p.address) = lower(?) and p.role = 'main' and p.removed_at is null
            order by s.channel = ? desc, s.last_message_at desc limit 50\
            """)
                .params(channel.line(), channel.kind(), without.toArray(new UUID[0]), address, channel.key())
                .query(UUID.class)
                .list();
    }
}
