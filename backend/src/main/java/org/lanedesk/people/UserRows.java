package org.lanedesk.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Role;

/** Reads rows of people's tables. */
final class UserRows {
    private UserRows() {}

    static User user(ResultSet row, int n) throws SQLException {
        return new User(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("email"),
                roles(row),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                row.getObject("manager_id", UUID.class),
                list(row, "skills"),
                row.getObject("max_tickets", Integer.class),
                row.getBoolean("active"),
                row.getBoolean("sample"),
                row.getInt("version"),
                java.util.Objects.requireNonNull(at(row, "created_at")));
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        list(row, "roles").forEach(name -> roles.add(Role.valueOf(name)));
        return roles;
    }

    static List<String> list(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
