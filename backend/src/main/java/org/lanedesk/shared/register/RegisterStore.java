package org.lanedesk.shared.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
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
    public Map<String, Object> create(Register register, Map<String, Object> given) {
        Map<String, Object> body = new LinkedHashMap<>(given);
        register.fills.forEach((name, value) -> {
            Object filled = body.get(name) == null ? value.get() : null;
            if (filled != null) {
                body.put(name, filled);
            }
        });
        AllWrong wrong = wrong(register, null, body);
        UUID made = Ids.next();
        wrong.row(without -> insert(register, made, body, without));
        String id = register.uuid ? made.toString() : String.valueOf(body.get("key"));
        parts(register, id, body, wrong);
        wrong.end();
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
        AllWrong wrong = wrong(register, before, patch);
        if (wrong.none()) {
            edits.check(register.what, id, base, version, patch, before);
        }
        Map<String, Object> fresh = new LinkedHashMap<>(patch);
        fresh.entrySet().removeIf(e -> e.getValue() != null && Objects.equals(e.getValue(), before.get(e.getKey())));
        if (fresh.isEmpty()) {
            return before;
        }
        wrong.row(without -> update(register, id, fresh, without));
        parts(register, id, fresh, wrong);
        wrong.end();
        edits.note(register.what, id, version + 1, fresh.keySet());
        Map<String, Object> after = get(register, id);
        events.publishEvent(Audited.of(
                register.what + ".changed", register.what + " " + id, shown(fresh, before), shown(fresh, after)));
        return after;
    }

    private AllWrong wrong(Register register, @Nullable Map<String, Object> before, Map<String, Object> given) {
        List<Problem.FieldError> errors = values.wrong(register, given, before == null);
        Set<String> named = errors.stream().map(Problem.FieldError::field).collect(Collectors.toSet());
        Map<String, Object> sound = new LinkedHashMap<>(given);
        sound.keySet().removeAll(named);
        errors.addAll(register.guard.wrong(before, sound));
        return new AllWrong(db, register, errors);
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

    /** @param without fields whose value is not given: they get one that is allowed where one must be */
    private void insert(Register register, UUID made, Map<String, Object> body, Set<String> without) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<@Nullable Object> params = new ArrayList<>();
        if (register.uuid) {
            columns.put("id", "?");
            params.add(made);
        }
        register.columns.values().forEach(c -> {
            if (without.contains(c.name())) {
                if (c.name().equals("key")) {
                    columns.put(c.column(), "?");
                    params.add(made.toString());
                } else if (c.required()) {
                    columns.put(c.column(), "(select %s from %s limit 1)".formatted(c.column(), register.table));
                }
            } else if (body.get(c.name()) != null) {
                columns.put(c.column(), "?");
                params.add(values.param(c.kind(), body.get(c.name())));
            }
        });
        register.stamps.forEach((column, at) -> {
            columns.put(column, "?");
            params.add(java.sql.Timestamp.from(at.get()));
        });
        db.sql("insert into %s (%s) values (%s)"
                        .formatted(
                                register.table,
                                String.join(", ", columns.keySet()),
                                String.join(", ", columns.values())))
                .params(params)
                .update();
    }

    private void update(Register register, String id, Map<String, Object> fresh, Set<String> without) {
        StringBuilder sql = new StringBuilder("update " + register.table + " set version = version + 1");
        List<@Nullable Object> params = new ArrayList<>();
        fresh.forEach((name, value) -> {
            Column column = register.columns.get(name);
            if (without.contains(name)) {
                return;
            }
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
        db.sql(sql.toString()).params(params).update();
    }

    private static void parts(Register register, String id, Map<String, Object> named, AllWrong wrong) {
        register.parts.forEach((name, part) -> {
            if (named.containsKey(name)) {
                wrong.part(() -> part.write(id, named.get(name)));
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

    /** What the audit log may keep: the named fields, of secrets only which. */
    private static Map<String, Object> shown(Map<String, Object> named, Map<String, Object> values) {
        Map<String, Object> shown = new LinkedHashMap<>(values);
        shown.keySet().retainAll(named.keySet());
        return shown;
    }
}
