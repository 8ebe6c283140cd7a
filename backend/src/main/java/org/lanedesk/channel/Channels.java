package org.lanedesk.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lanedesk.session.OwnAddresses;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.memory.SettingsMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The channels that are in use (archived ones are found by key only). */
@Repository
public class Channels implements OwnAddresses {
    private final JdbcClient db;
    private final Jsonb json;
    private final SettingsMemory settings;

    Channels(JdbcClient db, Jsonb json, SettingsMemory settings) {
        this.db = db;
        this.settings = settings;
        this.json = json;
    }

    /** @throws Problem 404 */
    public Channel get(String key) {
        return find(key).orElseThrow(() -> Problem.notFound("channel", key));
    }

    public Optional<Channel> find(String key) {
        return settings.of(
                "channel",
                key,
                () -> db.sql("select * from channel where key = ?")
                        .param(key)
                        .query(this::row)
                        .optional());
    }

    public List<Channel> ofKind(String kind) {
        return db.sql("select * from channel where kind = ? and not archived order by key")
                .param(kind)
                .query(this::row)
                .list();
    }

    public List<Channel> all() {
        return db.sql("select * from channel where not archived order by key")
                .query(this::row)
                .list();
    }

    /** The channel by which a line uses a kind; the first by key when it has several. */
    public Optional<Channel> ofLine(String line, String kind) {
        return db.sql("select * from channel where line_key = ? and kind = ? and not archived order by key limit 1")
                .params(line, kind)
                .query(this::row)
                .optional();
    }

    /** @param address a mail address, also with a plus part ({@code care+token@example.com}) */
    public Optional<Channel> byAddress(String address) {
        return db.sql("select * from channel where kind = 'mail' and not archived and lower(address) in (?, ?)")
                .params(address.toLowerCase(Locale.ROOT), withoutPlus(address))
                .query(this::row)
                .optional();
    }

    /** Whether a mail address is one of our own, with or without a plus part. */
    @Override
    public boolean own(String address) {
        return byAddress(address).isPresent();
    }

    /** For adapters only: never logged, never part of an answer. */
    public Map<String, Object> secrets(String key) {
        return db.sql("select secrets from channel where key = ?")
                .param(key)
                .query((rs, n) -> json.map(rs.getString(1)))
                .optional()
                .orElse(Map.of());
    }

    static String withoutPlus(String address) {
        return address.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    }

    private Channel row(ResultSet rs, int n) throws SQLException {
        return new Channel(
                rs.getString("key"),
                rs.getString("kind"),
                json.text(rs.getString("name")),
                rs.getString("line_key"),
                rs.getString("address"),
                json.map(rs.getString("settings")),
                rs.getBoolean("archived"));
    }
}
