package org.lanedesk.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lanedesk.shared.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where an agent works: groups with their access, lines with his part in them. */
@Component
class Places {
    private final JdbcClient db;

    Places(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param queues default groups of the lines he is operator of: of these he sees what nobody has taken yet
     * @param denied groups closed to him by name, whatever his lines say
     */
    record Of(Map<String, Reach> groups, Set<String> supervised, Map<String, Set<String>> queues, Set<String> denied) {
        Set<String> seen() {
            return groups.keySet();
        }
    }

    Of of(UUID user) {
        Map<String, Reach> groups = new HashMap<>();
        Set<String> denied = new HashSet<>();
        Set<String> supervised = new HashSet<>();
        Map<String, Set<String>> queues = new HashMap<>();
        db.sql("""
                        select 'group' as kind, group_key as key, access as part, null as queue from group_member where user_id = :user
                        union all
                        select 'line', l.key, m.role, l.default_group from line_member m join line l on l.key = m.line_key
                        where m.user_id = :user
                        """)
                .param("user", user)
                .query((row, n) -> List.of(
                        row.getString("kind"),
                        row.getString("key"),
                        row.getString("part"),
                        row.getString("queue") == null ? "" : row.getString("queue")))
                .list()
                .forEach(row -> {
                    if (row.get(0).equals("group")) {
                        Reach reach = Reach.of(row.get(2));
                        if (reach == Reach.NONE) {
                            denied.add(row.get(1));
                        } else {
                            groups.put(row.get(1), reach);
                        }
                    } else if (row.get(2).equals("supervisor")) {
                        supervised.add(row.get(1));
                    } else if (row.get(2).equals("operator")) {
                        queues.put(row.get(1), row.get(3).isEmpty() ? Set.of() : Set.of(row.get(3)));
                    }
                });
        return new Of(groups, supervised, queues, denied);
    }
}
