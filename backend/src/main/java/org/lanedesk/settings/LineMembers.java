package org.lanedesk.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.register.Part;
import org.lanedesk.shared.register.PartRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Operators, supervisors and readers of lines (E74). */
final class LineMembers implements Part {
    private static final Set<String> ROLES = Set.of("operator", "supervisor", "reader");
    private final JdbcClient db;

    LineMembers(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, Object> read(Collection<String> ids) {
        Map<String, List<Object>> found = new HashMap<>();
        db.sql("""
                        select m.*, u.name from line_member m join app_user u on u.id = m.user_id
                        where m.line_key = any(?) order by m.line_key, lower(u.name), u.id
                        """).param(ids.toArray(new String[0])).query(row -> {
            found.computeIfAbsent(row.getString("line_key"), x -> new ArrayList<>())
                    .add(Map.of(
                            "userId", row.getString("user_id"),
                            "name", row.getString("name"),
                            "role", row.getString("role")));
        });
        return new HashMap<>(found);
    }

    @Override
    public void write(String id, @Nullable Object value) {
        db.sql("delete from line_member where line_key = ?").param(id).update();
        for (Map<String, Object> row : PartRows.of("members", value)) {
            String role = PartRows.text("members", row, "role");
            if (!ROLES.contains(role)) {
                throw Problem.invalid("members.role", "field.value");
            }
            int rows = db.sql("""
                            insert into line_member (line_key, user_id, role) select ?, id, ? from app_user where id = ?
                            on conflict do nothing
                            """)
                    .params(id, role, PartRows.id("members", row, "userId"))
                    .update();
            if (rows == 0) {
                throw Problem.invalid("members.userId", "field.noSuch");
            }
        }
    }
}
