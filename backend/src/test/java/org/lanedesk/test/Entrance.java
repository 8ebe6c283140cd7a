package org.lanedesk.test;

import java.util.UUID;
import org.lanedesk.people.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a line with a group and a mail channel of its own, so that tests do not meet. */
@Component
public class Entrance {
    private final JdbcClient db;

    Entrance(JdbcClient db) {
        this.db = db;
    }

    /** Keys of what was made; {@code address} is the mailbox. */
    public record Made(String group, String line, String channel, String address) {}

    public Made make() {
        String key = "x" + UUID.randomUUID().toString().substring(0, 8);
        db.sql("insert into agent_group (key, name) values (?, jsonb_build_object('en', ?))")
                .params(key, "Group " + key)
                .update();
        db.sql("insert into line (key, name, default_group) values (?, jsonb_build_object('en', ?), ?)")
                .params(key, "Line " + key, key)
                .update();
        String address = key + "@desk.example";
        db.sql("insert into channel (key, kind, name, line_key, address) values (?, 'mail', '{\"en\":\"Mail\"}', ?, ?)")
                .params(key + "-mail", key, address)
                .update();
        db.sql("insert into channel (key, kind, name, line_key) values (?, 'portal', '{\"en\":\"Portal\"}', ?)")
                .params(key + "-portal", key)
                .update();
        return new Made(key, key, key + "-mail", address);
    }

    /** Lets somebody work in the group. */
    public void member(Made entrance, User user, String access) {
        db.sql("insert into group_member (group_key, user_id, access) values (?, ?, ?)")
                .params(entrance.group(), user.id(), access)
                .update();
    }
}
