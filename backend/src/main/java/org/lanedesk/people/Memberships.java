package org.lanedesk.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.register.Part;
import org.lanedesk.shared.register.PartRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who belongs to which group, seen from the group ({@code members}) or from the person ({@code groups}). */
final class Memberships implements Part {
    private final JdbcClient db;
    private final boolean ofGroup;

    Memberships(JdbcClient db, boolean ofGroup) {
        this.db = db;
        this.ofGroup = ofGroup;
    }

    @Override
    public Map<String, Object> read(Collection<String> ids) {
        Map<String, Object> found = new HashMap<>();
        String side = ofGroup ? "m.group_key = any(?)" : "m.user_id = any(?::uuid[])";
        db.sql("select m.*, u.name from group_member m join app_user u on u.id = m.user_id where " + side
                        + " order by m.group_key, lower(u.name), u.id")
                .param(ids.toArray(new String[0]))
                .query(row -> {
                    Map<String, Object> one = new HashMap<>();
                    String id = row.getString(ofGroup ? "group_key" : "user_id");
                    if (ofGroup) {
                        one.put("userId", row.getString("user_id"));
                        one.put("name", row.getString("name"));
                    } else {
                        one.put("group", row.getString("group_key"));
                    }
                    one.put("access", row.getString("access"));
                    one.put("works", row.getBoolean("works"));
                    one.put("chatDuty", row.getBoolean("chat_duty"));
                    list(found, id).add(one);
                });
        return found;
    }

    @Override
    public void write(String id, @Nullable Object value) {
        String field = ofGroup ? "members" : "groups";
        List<Map<String, Object>> wanted = PartRows.of(field, value);
        db.sql("delete from group_member where " + (ofGroup ? "group_key = ?" : "user_id = ?::uuid"))
                .param(id)
                .update();
        for (Map<String, Object> row : wanted) {
            String group = ofGroup ? id : PartRows.text(field, row, "group");
            UUID user = ofGroup ? PartRows.id(field, row, "userId") : UUID.fromString(id);
            add(
                    field,
                    new GroupMember(
                            group,
                            user,
                            access(field, row),
                            PartRows.flag(row, "works", true),
                            PartRows.flag(row, "chatDuty", true)));
        }
    }

    private void add(String field, GroupMember m) {
        int rows = db.sql("""
                        insert into group_member (group_key, user_id, access, works, chat_duty)
                        select g.key, u.id, ?, ?, ? from agent_group g, app_user u where g.key = ? and u.id = ?
                        on conflict do nothing
                        """)
                .params(m.access().key(), m.works(), m.chatDuty(), m.groupKey(), m.userId())
                .update();
        if (rows == 0) {
            throw Problem.invalid(field, "field.noSuch");
        }
    }

    private static Reach access(String field, Map<String, Object> row) {
        try {
            return Reach.of(String.valueOf(row.getOrDefault("access", "full")));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(field + ".access", "field.value");
        }
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> found, String id) {
        return (List<Object>) found.computeIfAbsent(id, x -> new ArrayList<>());
    }
}
