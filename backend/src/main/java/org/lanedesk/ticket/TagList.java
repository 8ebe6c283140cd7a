package org.lanedesk.ticket;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.memory.SettingsMemory;
import org.lanedesk.shared.memory.Tables;
import org.lanedesk.shared.memory.UnitMemory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tags that are offered (D26). A new one on a ticket joins them, unless the list of its group is closed. */
@Repository
public class TagList {
    /** tags that this transaction has put on the list */
    private static final Tables ADDED = Tables.locked("tag");

    private final Tickets tickets;
    private final JdbcClient db;
    private final DomainClock clock;
    private final SettingsMemory settings;
    private final UnitMemory memory;

    TagList(Tickets tickets, JdbcClient db, DomainClock clock, SettingsMemory settings, UnitMemory memory) {
        this.memory = memory;
        this.settings = settings;
        this.tickets = tickets;
        this.db = db;
        this.clock = clock;
    }

    /** The part before the colon; empty when there is none. */
    public static String group(String tag) {
        int colon = tag.indexOf(':');
        return colon < 0 ? "" : tag.substring(0, colon);
    }

    /** @param q part of a tag; null for all @return in alphabetical order */
    public List<String> offered(@Nullable String q, int limit) {
        String like = FilterValues.pattern(q == null ? "" : q.strip().toLowerCase(java.util.Locale.ROOT));
        return db.sql("select key from tag where not archived and key ilike ? order by key limit ?")
                .params(like, limit)
                .query(String.class)
                .list();
    }

    public void add(Collection<String> tags) {
        Set<String> asked = Set.copyOf(tags);
        if (memory.known(ADDED, asked) != null) {
            return;
        }
        String[] keys = tags.toArray(new String[0]);
        db.sql("with back as (update tag set archived = false where key = any(?) and archived)"
                        + " insert into tag (key, created_at) select unnest(cast(? as text[])), ?"
                        + " on conflict (key) do nothing")
                .params(keys, keys, Timestamp.from(clock.instant()))
                .update();
        memory.keep(ADDED, asked, true);
    }

    /** Offered no more; tickets keep it. @return false when there is no such tag */
    public boolean archive(String tag) {
        return db.sql("update tag set archived = true where key = ? and not archived")
                        .param(tag)
                        .update()
                == 1;
    }

    public void remove(String tag) {
        db.sql("delete from tag where key = ?").param(tag).update();
    }

    public Set<String> closedGroups() {
        return settings.of(
                "tag_setting.closed",
                "",
                () -> Set.of(db.sql("select closed_groups from tag_setting")
                        .query((row, n) -> (String[]) row.getArray(1).getArray())
                        .single()));
    }

    public void close(Collection<String> groups) {
        db.sql("update tag_setting set closed_groups = ?")
                .param(groups.stream().distinct().toArray(String[]::new))
                .update();
    }

    /** @return a tag among the new ones that a closed list does not have */
    public Optional<String> refused(Collection<String> wanted, Collection<String> present) {
        Set<String> closed = closedGroups();
        List<String> asked = wanted.stream()
                .filter(tag -> !present.contains(tag) && closed.contains(group(tag)))
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        List<String> known = db.sql("select key from tag where key = any(?) and not archived")
                .param(asked.toArray(new String[0]))
                .query(String.class)
                .list();
        return asked.stream().filter(tag -> !known.contains(tag)).findFirst();
    }

    @EventListener
    void used(TicketEvent event) {
        if (event.is("opened")) {
            List<String> tags = tickets.get(event.ticketNumber()).tags();
            if (!tags.isEmpty()) {
                add(tags);
            }
        } else if (event.after().get(TicketField.TAGS.key()) instanceof Collection<?> after && !after.isEmpty()) {
            add(after.stream().map(String::valueOf).toList());
        }
    }
}
