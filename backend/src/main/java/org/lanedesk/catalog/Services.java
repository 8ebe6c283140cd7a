package org.lanedesk.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Jsonb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue; archived services are in it no more. */
@Repository
public class Services {
    private static final String SELECT = "select s.*, c.name as category_name from service s"
            + " left join service_category c on c.key = s.category where not s.archived";
    private final JdbcClient db;
    private final Jsonb json;

    Services(JdbcClient db, Jsonb json) {
        this.db = db;
        this.json = json;
    }

    /** In the order of categories and of their own position; at most 500. */
    public List<Service> all() {
        return db.sql(SELECT + " order by c.position nulls last, s.category, s.position, s.key limit 500")
                .query(this::row)
                .list();
    }

    public Optional<Service> find(String key) {
        return db.sql(SELECT + " and s.key = ?").param(key).query(this::row).optional();
    }

    private Service row(ResultSet row, int n) throws SQLException {
        String category = row.getString("category_name");
        return new Service(
                row.getString("key"),
                json.text(row.getString("name")),
                json.text(row.getString("description")),
                row.getString("category"),
                category == null ? null : json.text(category),
                row.getString("icon"),
                row.getString("channel"),
                row.getString("group_key"),
                row.getString("form"),
                row.getString("process"),
                number(row, "target_days"),
                number(row, "target_hours"),
                List.of((String[]) row.getArray("audience").getArray()),
                row.getInt("position"),
                number(row, "cost"),
                row.getString("currency"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
