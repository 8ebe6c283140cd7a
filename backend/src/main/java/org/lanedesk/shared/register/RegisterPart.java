package org.lanedesk.shared.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Page;

/** A {@link Register} as part of a solution: ids of people, secrets and members stay behind. */
public final class RegisterPart implements SettingsPart {
    private final String name;
    private final int order;
    private final boolean onlyNew;
    private final Register register;
    private final RegisterStore store;

    public RegisterPart(String name, int order, Register register, RegisterStore store) {
        this(name, order, false, register, store);
    }

    /** @param onlyNew entries that are there already belong to the place, such as mailboxes, and stay */
    public RegisterPart(String name, int order, boolean onlyNew, Register register, RegisterStore store) {
        this.name = name;
        this.order = order;
        this.onlyNew = onlyNew;
        this.register = register;
        this.store = store;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public boolean onlyNew() {
        return onlyNew;
    }

    @Override
    public List<Map<String, Object>> read() {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<Map<String, Object>> page = store.list(register, new Asked(null, cursor, 500, false));
            page.items().forEach(entry -> all.add(plain(entry)));
            cursor = page.nextCursor();
        } while (cursor != null);
        all.sort(java.util.Comparator.comparing(entry -> String.valueOf(entry.get("key"))));
        return all;
    }

    @Override
    public void write(Map<String, Object> entry) {
        Map<String, @Nullable Object> wanted = new LinkedHashMap<>(entry);
        Map<String, Object> there =
                store.find(register, String.valueOf(entry.get("key"))).orElse(null);
        if (there == null) {
            wanted.values().removeIf(Objects::isNull);
            store.create(register, wanted);
            return;
        }
        if (!onlyNew) {
            wanted.keySet().removeAll(fixed());
            if (Boolean.TRUE.equals(there.get("archived"))) {
                wanted.put("archived", false);
            }
            store.edit(register, String.valueOf(entry.get("key")), "*", wanted);
        }
    }

    private List<String> fixed() {
        return register.columns.values().stream()
                .filter(Column::fixed)
                .map(Column::name)
                .toList();
    }

    private Map<String, Object> plain(Map<String, Object> entry) {
        Map<String, Object> plain = new LinkedHashMap<>();
        register.columns.values().stream()
                .filter(c -> !Set.of(Kind.ID, Kind.SECRETS).contains(c.kind()))
                .filter(c -> entry.get(c.name()) != null)
                .forEach(c -> plain.put(c.name(), withoutPeople(Objects.requireNonNull(entry.get(c.name())))));
        return plain;
    }

    /** Single persons and companies are named by their ids in lists of readers. */
    private static Object withoutPeople(Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(one -> !String.valueOf(one).matches("(?:person|company):.*"))
                        .toList()
                : value;
    }
}
