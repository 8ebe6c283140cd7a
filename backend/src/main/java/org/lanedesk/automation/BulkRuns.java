package org.lanedesk.automation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All bulk runs and what became of each ticket in them. */
@Repository
class BulkRuns {
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;

    BulkRuns(JdbcClient db, Jsonb json, DomainClock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** @param failed why not, as a {@code Reason}; empty for a ticket that was done */
    record Failed(long number, String reason) {}

    record Item(long number, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {}

    UUID add(Actor actor, String action, List<Step> steps, List<Long> numbers, @Nullable UUID undoOf) {
        UUID id = Ids.next();
        db.sql("insert into bulk_run (id, actor, owner, action, steps, undo_of, total, started_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        json.write(kept(actor)),
                        actor.id(),
                        action,
                        json.write(steps),
                        undoOf,
                        numbers.size(),
                        Timestamp.from(clock.instant())))
                .update();
        db.sql("insert into bulk_item (run_id, ticket_number, position) select ?, n, p"
                        + " from unnest(cast(? as bigint[])) with ordinality x(n, p)")
                .params(id, numbers.toArray(new Long[0]))
                .update();
        return id;
    }

    Optional<BulkRun> find(UUID id) {
        return db.sql("select * from bulk_run where id = ?")
                .param(id)
                .query(this::run)
                .optional();
    }

    List<Long> queued(UUID run, int limit) {
        return db.sql("select ticket_number from bulk_item where run_id = ? and state = 'queued' order by position"
                        + " limit ?")
                .params(run, limit)
                .query(Long.class)
                .list();
    }

    /** @return false when another node has done it meanwhile */
    boolean lock(UUID run, long number) {
        return db.sql("select 1 from bulk_item where run_id = ? and ticket_number = ? and state = 'queued' for update")
                .params(run, number)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void done(UUID run, long number, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        db.sql("update bulk_item set state = 'done', before = ?, after = ? where run_id = ? and ticket_number = ?")
                .params(Arrays.asList(json.write(before), json.write(after), run, number))
                .update();
    }

    void failed(UUID run, long number, String reason) {
        db.sql("update bulk_item set state = 'failed', reason = ? where run_id = ? and ticket_number = ?"
                        + " and state = 'queued'")
                .params(reason, run, number)
                .update();
    }

    void finish(UUID run) {
        db.sql("update bulk_run set done_at = ? where id = ? and done_at is null")
                .params(Timestamp.from(clock.instant()), run)
                .update();
    }

    /** @return false when it was undone already */
    boolean markUndone(UUID run) {
        return db.sql("update bulk_run set undone = true where id = ? and not undone")
                        .param(run)
                        .update()
                == 1;
    }

    Map<String, Integer> counts(UUID run) {
        return db
                .sql("select state, count(*) n from bulk_item where run_id = ? group by state")
                .param(run)
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Failed> failures(UUID run) {
        return db.sql("select ticket_number, reason from bulk_item where run_id = ? and state = 'failed'"
                        + " order by position limit 5000")
                .param(run)
                .query((row, n) -> new Failed(row.getLong(1), row.getString(2)))
                .list();
    }

    /** Tickets that the run changed in a way that can be taken back. */
    List<Long> undoable(UUID run) {
        return db.sql("select ticket_number from bulk_item where run_id = ? and state = 'done' and before <> '{}'"
                        + " order by position")
                .param(run)
                .query(Long.class)
                .list();
    }

    Optional<Item> item(UUID run, long number) {
        return db.sql("select ticket_number, before, after from bulk_item where run_id = ? and ticket_number = ?")
                .params(run, number)
                .query((row, n) -> new Item(row.getLong(1), json.map(row.getString(2)), json.map(row.getString(3))))
                .optional();
    }

    private static Map<String, Object> kept(Actor actor) {
        return Map.of(
                "id", actor.id().toString(),
                "login", actor.login(),
                "name", actor.name(),
                "roles", actor.roles().stream().map(Role::name).toList(),
                "rights", actor.rights().stream().map(Right::name).toList(),
                "locale", actor.locale().toLanguageTag());
    }

    private static Actor actor(Map<String, Object> kept) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        ((List<?>) kept.getOrDefault("roles", List.of())).forEach(role -> roles.add(Role.valueOf(role.toString())));
        ((List<?>) kept.getOrDefault("rights", List.of()))
                .forEach(right -> rights.add(Right.valueOf(right.toString())));
        return new Actor(
                UUID.fromString(String.valueOf(kept.get("id"))),
                String.valueOf(kept.get("login")),
                String.valueOf(kept.get("name")),
                Set.copyOf(roles),
                Set.copyOf(rights),
                Locale.forLanguageTag(String.valueOf(kept.get("locale"))),
                null);
    }

    private BulkRun run(ResultSet row, int n) throws SQLException {
        List<?> steps = json.read(row.getString("steps"), List.class);
        Timestamp done = row.getTimestamp("done_at");
        return new BulkRun(
                row.getObject("id", UUID.class),
                actor(json.map(row.getString("actor"))),
                row.getString("action"),
                MacroSteps.of(steps),
                row.getObject("undo_of", UUID.class),
                row.getBoolean("undone"),
                row.getInt("total"),
                done == null ? null : done.toInstant());
    }
}
