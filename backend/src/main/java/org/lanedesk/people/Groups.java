package org.lanedesk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.memory.SettingsMemory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups and their members. */
@Repository
public class Groups {
    private final JdbcClient db;
    private final Jsonb jsonb;
    private final SettingsMemory settings;

    Groups(JdbcClient db, Jsonb jsonb, SettingsMemory settings) {
        this.db = db;
        this.settings = settings;
        this.jsonb = jsonb;
    }

    public Optional<Group> find(String key) {
        return settings.of(
                "agent_group",
                key,
                () -> db.sql("select * from agent_group where key = ?")
                        .param(key)
                        .query(this::group)
                        .optional());
    }

    /** @throws Problem 404 when there is no such group */
    public Group get(String key) {
        return find(key).orElseThrow(() -> Problem.notFound("group", key));
    }

    /** all that are not archived, by key */
    public List<Group> list() {
        return db.sql("select * from agent_group where not archived order by key")
                .query(this::group)
                .list();
    }

    /** @throws Problem 422 when the key is taken */
    public Group add(String key, LocalizedText name, @Nullable UUID head, boolean sample) {
        try {
            db.sql("insert into agent_group (key, name, head_id, sample) values (?, ?, ?, ?)")
                    .param(key)
                    .param(jsonb.write(name.values()))
                    .param(head)
                    .param(sample)
                    .update();
        } catch (DuplicateKeyException e) {
            throw Problem.invalid("key", "people.taken");
        }
        return get(key);
    }

    public List<GroupMember> members(String groupKey) {
        return settings.of(
                "group_member",
                groupKey,
                () -> db.sql("select * from group_member where group_key = ? order by user_id")
                        .param(groupKey)
                        .query(Groups::member)
                        .list());
    }

    public List<GroupMember> ofUser(UUID user) {
        return db.sql("select * from group_member where user_id = ? order by group_key")
                .param(user)
                .query(Groups::member)
                .list();
    }

    /** Adds the member or replaces his part in the group. */
    public void put(GroupMember member) {
        db.sql("""
            insert into group_member (group_key, user_id, access, works, chat_duty) values (?, ?, ?, ?, ?)
            on conflict (group_key, user_id) do update
              set access = excluded.access, works = excluded.works, chat_duty = excluded.chat_duty
            """)
                .param(member.groupKey())
                .param(member.userId())
                .param(member.access().key())
                .param(member.works())
                .param(member.chatDuty())
                .update();
    }

    public void remove(String groupKey, UUID user) {
        db.sql("delete from group_member where group_key = ? and user_id = ?")
                .params(groupKey, user)
                .update();
    }

    private Group group(ResultSet row, int n) throws SQLException {
        return new Group(
                row.getString("key"),
                jsonb.text(row.getString("name")),
                row.getObject("head_id", UUID.class),
                row.getBoolean("archived"),
                row.getBoolean("sample"),
                row.getInt("version"));
    }

    private static GroupMember member(ResultSet row, int n) throws SQLException {
        return new GroupMember(
                row.getString("group_key"),
                row.getObject("user_id", UUID.class),
                Reach.of(row.getString("access")),
                row.getBoolean("works"),
                row.getBoolean("chat_duty"));
    }
}
