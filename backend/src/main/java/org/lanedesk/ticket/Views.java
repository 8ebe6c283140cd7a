package org.lanedesk.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kept views. Who may use one still sees only his tickets in it. */
@Repository
public class Views {
    private static final int MOST = 200;
    private static final String MINE = "(v.audience = 'shared' or (v.audience = 'personal' and v.owner = :me)"
            + " or (v.audience = 'group' and (:editor or v.owner = :me or v.groups && array(select group_key"
            + " from group_member where user_id = :me and access <> 'none'))))";
    private final JdbcClient db;
    private final Jsonb json;

    Views(JdbcClient db, Jsonb json) {
        this.db = db;
        this.json = json;
    }

    /** What the person may use, in the order to show. */
    public List<View> of(Actor actor) {
        return db.sql("select v.* from ticket_view v where " + MINE + " order by v.position, v.key limit " + MOST)
                .param("me", actor.id())
                .param("editor", editsAll(actor))
                .query(this::row)
                .list();
    }

    /** @return empty when there is none or it belongs to others */
    public Optional<View> find(String key, Actor actor) {
        return db.sql("select v.* from ticket_view v where v.key = :key and " + MINE)
                .param("key", key)
                .param("me", actor.id())
                .param("editor", editsAll(actor))
                .query(this::row)
                .optional();
    }

    /** Whether the person may change a view: his own personal ones, shared ones with the right to settings. */
    public boolean mayEdit(Actor actor, View view) {
        return view.audience().equals("personal") ? view.owner().equals(actor.id()) : editsAll(actor);
    }

    public static boolean editsAll(Actor actor) {
        return actor.may(Right.SETTINGS_EDIT) || actor.may(Right.SUPERVISE);
    }

    public void add(View view) {
        try {
            db.sql("insert into ticket_view (key, name, filter, sort, columns, audience, groups, owner, position)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(params(view, view.key(), view.owner()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Problem.invalid("key", "field.taken");
        }
    }

    public View lock(String key) {
        return db.sql("select * from ticket_view where key = ? for update")
                .param(key)
                .query(this::row)
                .single();
    }

    public void write(View view) {
        db.sql("update ticket_view set name = ?, filter = ?, sort = ?, columns = ?, audience = ?, groups = ?,"
                        + " position = ?, version = version + 1 where key = ?")
                .params(Arrays.asList(
                        json.write(view.name().values()),
                        json.write(view.filter()),
                        json.write(view.sort()),
                        view.columns().toArray(new String[0]),
                        view.audience(),
                        view.groups().toArray(new String[0]),
                        view.position(),
                        view.key()))
                .update();
    }

    /** Views whose filter holds this word somewhere. */
    List<View> naming(String word) {
        return db.sql("select * from ticket_view where filter::text ilike ? for update")
                .param(FilterValues.pattern(word))
                .query(this::row)
                .list();
    }

    public void remove(String key) {
        db.sql("delete from ticket_view where key = ?").param(key).update();
        db.sql("delete from edit_history where kind = 'view' and id = ?")
                .param(key)
                .update();
    }

    private List<@Nullable Object> params(View view, String key, UUID owner) {
        return Arrays.asList(
                key,
                json.write(view.name().values()),
                json.write(view.filter()),
                json.write(view.sort()),
                view.columns().toArray(new String[0]),
                view.audience(),
                view.groups().toArray(new String[0]),
                owner,
                view.position());
    }

    private View row(ResultSet row, int n) throws SQLException {
        List<?> sort = json.read(row.getString("sort"), List.class);
        return new View(
                row.getString("key"),
                json.text(row.getString("name")),
                json.map(row.getString("filter")),
                sort.stream()
                        .map(one -> (Map<?, ?>) one)
                        .map(one -> new TicketOrders.SortKey(
                                String.valueOf(one.get("field")),
                                one.get("dir") == null ? null : Objects.toString(one.get("dir"))))
                        .toList(),
                List.of((String[]) row.getArray("columns").getArray()),
                row.getString("audience"),
                List.of((String[]) row.getArray("groups").getArray()),
                row.getObject("owner", UUID.class),
                row.getInt("position"),
                row.getInt("version"));
    }
}
