package org.lanedesk.people;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Right;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who calls, with what every request has to know of him, in one query. */
@Repository
public class Callers {
    private static final String ONE = """
        select u.*, (select c.id from contact c where c.user_id = u.id) contact,
          array(select distinct unnest(c.rights) from custom_role c where c.key = any(u.custom_roles)
            and not c.archived) own_rights
        from app_user u where u.id = ?\
        """;
    private final JdbcClient db;

    Callers(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param ownRights what his own roles give beside the built-in ones (H20)
     * @param contact the client that he is; null for none
     */
    public record Caller(
            User user, Set<Right> ownRights, @Nullable UUID contact) {}

    public Optional<Caller> find(UUID user) {
        return db.sql(ONE)
                .param(user)
                .query((row, n) -> new Caller(
                        UserRows.user(row, n),
                        Arrays.stream((String[]) row.getArray("own_rights").getArray())
                                .map(Right::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getObject("contact", UUID.class)))
                .optional();
    }
}
