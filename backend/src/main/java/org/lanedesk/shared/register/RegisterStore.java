package org.lanedesk.shared.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists, reads, creates and edits the entries of a {@link Register}. */
@Component
public class RegisterStore {
    private static final int LARGEST = 500;
    private final JdbcClient db;
    private final RegisterRows rows;
    private final Values values;
    private final Edits edits;
    private final ApplicationEventPublisher events;

    RegisterStore(JdbcClient db, RegisterRows rows, Values values, Edits edits, ApplicationEventPublisher events) {
        this.db = db;
        this.rows = rows;
        this.values = values;
        this.edits = edits;
        this.events = events;
    }

    /** @param asked what of the list is wanted; archived entries only when asked for */
    @Transactional(readOnly = true)
    public Page<Map<String, Object>> list(Register register, Asked asked) {
        int size = Math.max(1, Math.min(LARGEST, asked.size() == null ? 100 : asked.size()));
        var sql = new StringBuilder("select t.* from " + register.table + " t where true");
        Map<String, Object> params = new TreeMap<>();
        if (register.archives && !Boolean.TRUE.equals(asked.archived())) {
            sql.append(" and not t.archived");
        }
        if (asked.q() != null && !asked.q().isBlank()) {
            sql.append(" and (").append(register.search).append(")");
            params.put("q", "%" + asked.q().trim().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (asked.cursor() != null) {
            sql.append(" and (%s) > (select %1$s from %s t where t.%s::text = :cursor)"
                    .formatted(register.order, register.table, register.id()));
            params.put("cursor", asked.cursor());
        }
        sql.append(" order by ").append(register.order).append(" limit ").append(size + 1);
        List<Map<String, Object>> found = db.sql(sql.toString())
                .params(params)
                .query((row, n) -> rows.read(register, row))
                .list();
        boolean more = found.size() > size;
        List<Map<String, Object>> items = new ArrayList<>(more ? found.subList(0, size) : found);
        rows.addParts(register, items);
        return new Page<>(items, more ? String.valueOf(items.get(size - 1).get(register.id())) : null, null);
    }

    /** @throws Problem 404 */
    public Map<String, Object> get(Register register, String id) {
        return read(register, id, "");
    }

    public Optional<Map<String, Object>> find(Register register, String id) {
        return row(register, id, "");
    }

    @Transactional
    public Map<String, Object> create(Register register, Map<String, Object> body) {
        values.check(register, body, true);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        UUID made = Ids.next();
        if (register.uuid) {
            columns.put("id", made);
        }
        register.columns.values().stream()
                .filter(c -> body.get(c.name()) != null)
                .forEach(c -> columns.put(c.column(), values.param(c.kind(), body.get(c.name()))));
        register.stamps.forEach((column, at) -> columns.put(column, java.sql.Timestamp.from(at.get())));
        write(
                register,
                "insert into %s (%s) values (%s)"
                        .formatted(register.table, String.join(", ", columns.keySet()), marks(columns.size())),
                columns.values());
        String id = register.uuid ? made.toString() : String.valueOf(body.get("key"));
        register.parts.forEach((name, part) -> {
            if (body.containsKey(name)) {
                part.write(id, body.get(name));
            }
        });
        Map<String, Object> after = get(register, id);
        events.publishEvent(
                Audited.of(register.what + ".created", register.what + " " + id, Map.of(), shown(body, after)));
        return after;
    }

    /**
     * Changes fields of an entry.
     *
     * @param ifMatch the base version as the caller sent it
     * @throws Problem 404, 409 with both values, 422, 428
     */
    @Transactional
    public Map<String, Object> edit(Register register, String id, @Nullable String ifMatch, Map<String, Object> patch) {
        Map<String, Object> before = read(register, id, " for update");
        int version = Integer.parseInt(String.valueOf(before.get("version")));
        int base = Edits.base(ifMatch, version);
        values.check(register, patch, false);
        edits.check(register.what, id, base, version, patch, before);
        Map<String, Object> fresh = new LinkedHashMap<>(patch);
        fresh.entrySet().removeIf(e -> e.getValue() != null && Objects.equals(e.getValue(), before.get(e.getKey())));
        if (fresh.isEmpty()) {
            return before;
        }
        update(register, id, fresh);
        edits.note(register.what, id, version + 1, fresh.keySet());
        Map<String, Object> after = get(register, id);
        events.publishEvent(Audited.of(
                register.what + ".changed", register.what + " " + id, shown(fresh, before), shown(fresh, after)));
        return after;
    }

    /** JSON leaves out what is null, so the names that go are told apart. */
    private static String[] emptied(@Nullable Object secrets) {
        return secrets instanceof Map<?, ?> named
                ? named.entrySet().stream()
                        .filter(e -> e.getValue() == null)
                        .map(e -> String.valueOf(e.getKey()))
                        .toArray(String[]::new)
                : new String[0];
    }

    private void update(Register register, String id, Map<String, Object> fresh) {
        StringBuilder sql = new StringBuilder("update " + register.table + " set version = version + 1");
        List<@Nullable Object> params = new ArrayList<>();
        fresh.forEach((name, value) -> {
            Column column = register.columns.get(name);
            if (column != null) {
                boolean secrets = column.kind() == Kind.SECRETS;
                // secrets that are not named stay as they are, emptied ones go
                sql.append(", ")
                        .append(column.column())
                        .append(secrets ? " = (%s || ?) - ?::text[]".formatted(column.column()) : " = ?");
                params.add(values.param(column.kind(), value));
                if (secrets) {
                    params.add(emptied(value));
                }
            } else if (name.equals("archived")) {
                sql.append(", archived = ?");
                params.add(Boolean.TRUE.equals(value));
            }
        });
        sql.append(" where ").append(register.id()).append("::text = ?");
        params.add(id);
        write(register, sql.toString(), params);
        register.parts.forEach((name, part) -> {
            if (fresh.containsKey(name)) {
                part.write(id, fresh.get(name));
            }
        });
    }

    private Optional<Map<String, Object>> row(Register register, String id, String lock) {
        return db.sql("select t.* from %s t where t.%s::text = ?%s".formatted(register.table, register.id(), lock))
                .param(id)
                .query((row, n) -> rows.read(register, row))
                .optional();
    }

    private Map<String, Object> read(Register register, String id, String lock) {
        Map<String, Object> entry = row(register, id, lock).orElseThrow(() -> Problem.notFound(register.what, id));
        rows.addParts(register, List.of(entry));
        return entry;
    }

    private void write(Register register, String sql, java.util.Collection<@Nullable Object> params) {
        try {
            db.sql(sql).params(new ArrayList<>(params)).update();
        } catch (DataIntegrityViolationException e) {
            throw Refused.by(register, e);
        }
    }

    /** What the audit log may keep: the named fields, of secrets only which. */
    private static Map<String, Object> shown(Map<String, Object> named, Map<String, Object> values) {
        Map<String, Object> shown = new LinkedHashMap<>(values);
        shown.keySet().retainAll(named.keySet());
        return shown;
    }

    private static String marks(int n) {
        return String.join(", ", java.util.Collections.nCopies(n, "?"));
    }
}
