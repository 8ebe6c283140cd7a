package org.lanedesk.ticket;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives a tag another name everywhere; when that name exists, the two become one (D26). It is bookkeeping: the history of
 * each ticket shows it, and no rule fires.
 */
@Component
public class RenameTag {
    private static final int MOST = 50_000;
    private final TagList tags;
    private final Views views;
    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Jsonb json;
    private final DomainClock clock;
    private final ApplicationEventPublisher events;

    RenameTag(
            TagList tags,
            Views views,
            JdbcClient db,
            JdbcTemplate batches,
            Jsonb json,
            DomainClock clock,
            ApplicationEventPublisher events) {
        this.tags = tags;
        this.views = views;
        this.db = db;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    private record Tagged(long number, List<String> tags) {}

    /** @throws Problem 404 when neither the list nor a ticket has it */
    private void require(String tag) {
        if (db.sql("select 1 where exists (select 1 from tag where key = :tag and not archived)"
                        + " or exists (select 1 from ticket where tags @> array[:tag]::text[])")
                .param("tag", tag)
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            throw Problem.notFound("tag", tag);
        }
    }

    /** @return how many tickets had it; in the caller's transaction */
    public int everywhere(String from, String to, Actor actor) {
        if (from.equals(to)) {
            throw Problem.invalid("to", "tag.same");
        }
        require(from);
        List<Tagged> tagged = db.sql("select number, tags from ticket where tags @> array[?]::text[] order by number"
                        + " limit " + MOST + " for no key update")
                .param(from)
                .query((row, n) -> new Tagged(
                        row.getLong(1), List.of((String[]) row.getArray(2).getArray())))
                .list();
        List<Object[]> tickets = new ArrayList<>();
        List<Object[]> history = new ArrayList<>();
        Timestamp now = Timestamp.from(clock.instant());
        for (Tagged one : tagged) {
            TreeSet<String> after = new TreeSet<>(one.tags());
            after.remove(from);
            after.add(to);
            tickets.add(new Object[] {after.toArray(new String[0]), now, one.number()});
            history.add(new Object[] {
                Ids.next(),
                one.number(),
                now,
                actor.id().toString(),
                actor.name(),
                one.number(),
                json.write(Map.of("tags", one.tags())),
                json.write(Map.of("tags", List.copyOf(after)))
            });
        }
        batches.batchUpdate(
                "update ticket set tags = ?, version = version + 1, updated_at = ? where number = ?", tickets);
        batches.batchUpdate(
                "insert into ticket_event (id, ticket_number, at, type, actor, actor_name, changed_by, ticket_version,"
                        + " before, after) values (?, ?, ?, 'tagRenamed', ?, ?, 'agent',"
                        + " (select version from ticket where number = ?), ?, ?)",
                history);
        tags.remove(from);
        tags.add(List.of(to));
        inViews(from, to);
        events.publishEvent(new TagRenamed(tagged.stream().map(Tagged::number).toList()));
        events.publishEvent(Audited.of("tag.renamed", "tag " + from, Map.of("tag", from), Map.of("tag", to)));
        return tagged.size();
    }

    private void inViews(String from, String to) {
        views.naming(from).forEach(view -> {
            Map<String, Object> filter = new LinkedHashMap<>();
            view.filter().forEach((part, tests) -> filter.put(part, renamed(tests, from, to)));
            views.write(new View(
                    view.key(),
                    view.name(),
                    filter,
                    view.sort(),
                    view.columns(),
                    view.audience(),
                    view.groups(),
                    view.owner(),
                    view.position(),
                    view.version()));
        });
    }

    private static Object renamed(Object json, String from, String to) {
        if (json instanceof List<?> list) {
            return list.stream().map(one -> renamed(one, from, to)).toList();
        }
        if (!(json instanceof Map<?, ?> map)) {
            return json;
        }
        Map<String, Object> after = new LinkedHashMap<>();
        boolean tags = "tags".equals(map.get("field"));
        map.forEach((key, value) -> after.put(
                String.valueOf(key), tags && "value".equals(key) ? word(value, from, to) : renamed(value, from, to)));
        return after;
    }

    private static Object word(Object value, String from, String to) {
        if (value instanceof List<?> list) {
            return list.stream().map(one -> word(one, from, to)).toList();
        }
        return value instanceof String text && text.equalsIgnoreCase(from) ? to : value;
    }
}
