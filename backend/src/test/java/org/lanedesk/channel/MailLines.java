package org.lanedesk.channel;

import java.util.Map;
import java.util.UUID;
import org.lanedesk.shared.Jsonb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes lines and channels with keys nobody else has. */
@Component
public class MailLines {
    private final JdbcClient db;
    private final Jsonb json;
    private final Channels channels;

    MailLines(JdbcClient db, Jsonb json, Channels channels) {
        this.db = db;
        this.json = json;
        this.channels = channels;
    }

    public String line() {
        String key = "line-" + UUID.randomUUID();
        db.sql("insert into agent_group (key, name) values (?, '{\"en\":\"Group\"}')")
                .param(key)
                .update();
        db.sql("insert into line (key, name, default_group) values (?, '{\"en\":\"Line\"}', ?)")
                .params(key, key)
                .update();
        return key;
    }

    /** A mail channel on a line of its own; its address ends in {@code @desk.example}. */
    public Channel mail(Map<String, Object> settings, Map<String, Object> secrets) {
        String key = "m" + UUID.randomUUID().toString().substring(0, 8);
        return channel(key, "mail", key + "@desk.example", settings, secrets);
    }

    public Channel channel(
            String key, String kind, String address, Map<String, Object> settings, Map<String, Object> secrets) {
        db.sql("insert into channel (key, kind, name, line_key, address, settings, secrets)"
                        + " values (?, ?, '{\"en\":\"Customer care\"}', ?, ?, ?, ?)")
                .param(key)
                .param(kind)
                .param(line())
                .param(address)
                .param(json.write(settings))
                .param(json.write(secrets))
                .update();
        return channels.get(key);
    }
}
