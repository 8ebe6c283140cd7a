package org.lanedesk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the audit log; nothing changes it. */
@Repository
public class AuditEntries {
    /** the name of what is named by its id only */
    private static final String NAME = """
            (case when object ~ '^(person|contact|company) [0-9a-f]{8}-[0-9a-f-]{27}$' then
              case split_part(object, ' ', 1)
                when 'person' then (select name from app_user where id = split_part(object, ' ', 2)::uuid)
                when 'contact' then (select name from contact where id = split_part(object, ' ', 2)::uuid)
                else (select name from company where id = split_part(object, ' ', 2)::uuid)
              end
            end)""";

    private static final String SELECT = "select a.*, " + NAME + " as object_name from audit_entry a where true";
    private final JdbcClient db;
    private final Jsonb jsonb;

    AuditEntries(JdbcClient db, Jsonb jsonb) {
        this.db = db;
        this.jsonb = jsonb;
    }

    /**
     * Newest first.
     *
     * @param object a part of what it was about, or of the name of who did it
     * @param cursor id of the last entry of the page before
     */
    public Page<AuditEntry> page(
            @Nullable UUID actor, @Nullable String action, @Nullable String object, @Nullable UUID cursor, int size) {
        StringBuilder sql = new StringBuilder(SELECT);
        Map<String, Object> params = new HashMap<>();
        if (actor != null) {
            sql.append(" and actor = :actor");
            params.put("actor", actor);
        }
        if (action != null) {
            sql.append(" and action like :action");
            params.put("action", literally(action) + "%");
        }
        if (object != null) {
            sql.append(" and (object ilike :object or actor_name ilike :object or " + NAME + " ilike :object)");
            params.put("object", "%" + literally(object) + "%");
        }
        if (cursor != null) {
            sql.append(" and (at, id) < (select at, id from audit_entry where id = :cursor)");
            params.put("cursor", cursor);
        }
        int wanted = Math.max(1, Math.min(200, size));
        params.put("size", wanted + 1);
        List<AuditEntry> found = db.sql(
                        sql.append(" order by at desc, id desc limit :size").toString())
                .params(params)
                .query(this::entry)
                .list();
        boolean more = found.size() > wanted;
        List<AuditEntry> items = more ? found.subList(0, wanted) : found;
        return new Page<>(items, more ? items.get(wanted - 1).id().toString() : null, null);
    }

    private static String literally(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private AuditEntry entry(ResultSet row, int n) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getString("address"),
                row.getString("action"),
                row.getString("object"),
                row.getString("object_name"),
                jsonb.map(row.getString("before")),
                jsonb.map(row.getString("after")));
    }
}
