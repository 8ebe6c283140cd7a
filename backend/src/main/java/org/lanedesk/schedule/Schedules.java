package org.lanedesk.schedule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.memory.SettingsMemory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The schedules of the installation. Parsed ones are kept per version, so a change on any node is seen by all at once. */
@Component
public class Schedules {
    private record Parsed(int version, WorkingTime time) {}

    private final JdbcClient db;
    private final Jsonb json;
    private final ApplicationEventPublisher events;
    private final SettingsMemory settings;
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

    Schedules(JdbcClient db, Jsonb json, ApplicationEventPublisher events, SettingsMemory settings) {
        this.settings = settings;
        this.db = db;
        this.json = json;
        this.events = events;
    }

    /** @throws Problem 404 when there is no such schedule */
    public WorkingTime of(String key) {
        return lookUp(key).orElseThrow(() -> Problem.notFound("schedule", key));
    }

    /** @return the hours of {@code key}, or every moment when no schedule is named or it is gone */
    public WorkingTime orAlways(@Nullable String key) {
        return key == null ? WorkingTime.ALWAYS : lookUp(key).orElse(WorkingTime.ALWAYS);
    }

    private Optional<WorkingTime> lookUp(String key) {
        Optional<Integer> version = settings.of(
                "schedule.version",
                key,
                () -> db.sql("select version from schedule where key = ?")
                        .param(key)
                        .query(Integer.class)
                        .optional());
        if (version.isEmpty()) {
            return Optional.empty();
        }
        Parsed kept = parsed.get(key);
        if (kept == null || kept.version() != version.get()) {
            Schedule schedule = get(key);
            kept = new Parsed(schedule.version(), schedule.definition().workingTime());
            parsed.put(key, kept);
        }
        return Optional.of(kept.time());
    }

    /** @throws Problem 404 when there is no such schedule */
    public Schedule get(String key) {
        return find(key).orElseThrow(() -> Problem.notFound("schedule", key));
    }

    public Optional<Schedule> find(String key) {
        return db.sql("select * from schedule where key = ?")
                .param(key)
                .query((row, n) -> read(row))
                .optional();
    }

    /** @return all that are not archived, by key */
    public List<Schedule> list() {
        return db.sql("select * from schedule where not archived order by key")
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * Creates the schedule, or replaces the one whose version is {@code base}.
     *
     * @param base null to create; 428 when the schedule exists, 409 when it has moved on
     */
    @Transactional
    public Schedule save(
            String key, LocalizedText name, ScheduleDefinition definition, boolean archived, @Nullable Integer base) {
        definition.workingTime();
        Optional<Schedule> old = db.sql("select * from schedule where key = ? for update")
                .param(key)
                .query((row, n) -> read(row))
                .optional();
        if (old.isEmpty()) {
            insert(key, name, definition, archived);
            return get(key);
        }
        if (base == null) {
            throw Problem.of(428, "schedule.base", key);
        }
        if (base != old.get().version()) {
            throw Problem.of(409, "schedule.moved", key, base, old.get().version());
        }
        db.sql("update schedule set name = ?, zone = ?, definition = ?, archived = ?, version = version + 1"
                        + " where key = ?")
                .param(json.write(name.values()))
                .param(definition.zone())
                .param(json.write(definition))
                .param(archived)
                .param(key)
                .update();
        Schedule saved = get(key);
        events.publishEvent(new ScheduleChanged(key, saved.version()));
        return saved;
    }

    private void insert(String key, LocalizedText name, ScheduleDefinition definition, boolean archived) {
        int made = db.sql("insert into schedule (key, name, zone, definition, archived) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .param(key)
                .param(json.write(name.values()))
                .param(definition.zone())
                .param(json.write(definition))
                .param(archived)
                .update();
        if (made == 0) {
            throw Problem.of(428, "schedule.base", key);
        }
    }

    private Schedule read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Schedule(
                row.getString("key"),
                row.getInt("version"),
                json.text(row.getString("name")),
                json.read(row.getString("definition"), ScheduleDefinition.class),
                row.getBoolean("archived"));
    }
}
