package org.lanedesk.task;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.UserTaskCreated;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All user tasks, open and over. */
@Repository
public class Tasks {
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;
    private final TaskRows rows;

    Tasks(JdbcClient db, Jsonb json, DomainClock clock, TaskRows rows) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.rows = rows;
    }

    public Optional<Task> find(String id) {
        return db.sql("select * from user_task where id = ?")
                .param(id)
                .query(rows)
                .optional();
    }

    /** Reads with a row lock: of two who complete at once the second sees what the first did. @throws Problem 404 */
    Task lock(String id) {
        return db.sql("select * from user_task where id = ? for update")
                .param(id)
                .query(rows)
                .optional()
                .orElseThrow(() -> Problem.notFound("task", id));
    }

    void add(
            UserTaskCreated t,
            @Nullable Long ticket,
            Map<String, String> name,
            @Nullable UUID assignee,
            UUID[] people,
            @Nullable Instant due) {
        db.sql("""
            insert into user_task (id, ticket_number, instance, process, element, kind, name, description, form,
              deployment, assignee, candidate_users, candidate_groups, priority, due_at, follow_up_at, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        t.id(),
                        ticket,
                        t.instance(),
                        t.process(),
                        t.element(),
                        t.properties().getOrDefault("kind", "task"),
                        json.write(name),
                        t.description(),
                        t.form(),
                        t.deployment(),
                        assignee,
                        people,
                        t.candidateGroups().toArray(new String[0]),
                        t.priority(),
                        at(due),
                        at(t.followUp()),
                        Timestamp.from(clock.instant())))
                .update();
    }

    /** @param state done or gone */
    void end(String id, String state) {
        db.sql("update user_task set state = ?, ended_at = ?, version = version + 1 where id = ? and state = 'open'")
                .params(state, Timestamp.from(clock.instant()), id)
                .update();
    }

    void endedBy(String id, UUID person, Map<String, Object> answers) {
        db.sql("update user_task set ended_by = ?, answers = ? where id = ?")
                .params(Arrays.asList(person, json.write(answers), id))
                .update();
    }

    void assign(String id, @Nullable UUID assignee, @Nullable UUID owner) {
        db.sql("update user_task set assignee = ?, owner = ?, version = version + 1 where id = ?")
                .params(Arrays.asList(assignee, owner, id))
                .update();
    }

    void dates(String id, @Nullable Instant due, @Nullable Instant followUp) {
        db.sql("update user_task set due_at = ?, follow_up_at = ?, version = version + 1 where id = ?")
                .params(Arrays.asList(at(due), at(followUp), id))
                .update();
    }

    private static @Nullable Timestamp at(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
