package org.lanedesk.catalog;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All approvals, asked, given and declined. */
@Repository
public class Approvals {
    private static final int MOST = 200;
    private final JdbcClient db;
    private final DomainClock clock;

    Approvals(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Opens a round; its approvals get their tasks when the process has made them. */
    void ask(long number, String instance, Collection<UUID> approvers, int needed, String onDecline) {
        UUID round = Ids.next();
        Timestamp now = now();
        db.sql("update approval_round set state = 'gone', ended_at = ? where instance = ? and state = 'open'")
                .params(now, instance)
                .update();
        db.sql("insert into approval_round (id, ticket_number, instance, needed, asked, on_decline, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(round, number, instance, needed, approvers.size(), onDecline, now)
                .update();
        for (UUID approver : approvers) {
            db.sql("insert into approval (id, round, ticket_number, approver, created_at) values (?, ?, ?, ?, ?)")
                    .params(Ids.next(), round, number, approver, now)
                    .update();
        }
    }

    /** @return the approval whose task this is now; empty when the process asks somebody who is not in the round */
    Optional<UUID> task(String instance, UUID approver, String task) {
        return db.sql("update approval set task = ? where id = (select a.id from approval a join approval_round r on"
                        + " r.id = a.round where r.instance = ? and r.state = 'open' and a.approver = ? and a.task is"
                        + " null and a.state = 'open' order by a.id limit 1) returning id")
                .params(task, instance, approver)
                .query(UUID.class)
                .optional();
    }

    /** The process takes the question back. */
    void gone(String task) {
        db.sql("update approval set state = 'gone', ended_at = ? where task = ? and state = 'open'")
                .params(now(), task)
                .update();
    }

    public Optional<Approval> find(UUID id) {
        return db.sql("select * from approval where id = ?")
                .param(id)
                .query(Approval.class)
                .optional();
    }

    /** Everybody who decides in one round follows each other. @throws Problem 404 */
    ApprovalRound lock(UUID round) {
        return db.sql("select id, ticket_number, instance, needed, asked, on_decline, state from approval_round"
                        + " where id = ? for update")
                .param(round)
                .query(ApprovalRound.class)
                .optional()
                .orElseThrow(() -> Problem.notFound("approval", round));
    }

    void decide(UUID id, String state, UUID by, @Nullable String comment) {
        db.sql("update approval set state = ?, decided_by = ?, comment = ?, ended_at = ? where id = ?")
                .params(Arrays.asList(state, by, comment, now(), id))
                .update();
    }

    void endRound(UUID round, String state) {
        db.sql("update approval_round set state = ?, ended_at = ? where id = ?")
                .params(state, now(), round)
                .update();
    }

    /** @return how many of the round said approved, or declined */
    int count(UUID round, String state) {
        return db.sql("select count(*) from approval where round = ? and state = ?")
                .params(round, state)
                .query(Integer.class)
                .single();
    }

    /** Somebody else is asked instead. */
    void replace(UUID id, UUID approver) {
        db.sql("update approval set approver = ? where id = ?")
                .params(approver, id)
                .update();
    }

    boolean inRound(UUID round, UUID person) {
        return db.sql("select count(*) from approval where round = ? and approver = ?")
                        .params(round, person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What waits for one of these people, the oldest first. */
    public List<Approval> openFor(Collection<UUID> approvers) {
        return db.sql("select * from approval where approver = any(?) and state = 'open' and task is not null"
                        + " order by created_at, id limit " + MOST)
                .param(approvers.toArray(new UUID[0]))
                .query(Approval.class)
                .list();
    }

    /** What this person decided, the newest first. */
    public List<Approval> decidedBy(UUID person) {
        return db.sql("select * from approval where decided_by = ? order by ended_at desc, id limit 50")
                .param(person)
                .query(Approval.class)
                .list();
    }

    /** The answers about a request that its client may see: who, and what he said. */
    public List<RequestView.Approver> ofTicket(long number) {
        return db.sql("""
            select p.name, a.state, a.ended_at as at, a.comment from approval a
            join approval_round r on r.id = a.round join app_user p on p.id = coalesce(a.decided_by, a.approver)
            where a.ticket_number = ? and a.state <> 'gone' order by a.created_at, a.id limit 100\
            """).param(number).query(RequestView.Approver.class).list();
    }

    /** Whether the last round that was decided said no. */
    boolean declined(long number) {
        return db.sql("select state from approval_round where ticket_number = ? and state in ('approved', 'declined')"
                        + " order by ended_at desc, id desc limit 1")
                .param(number)
                .query(String.class)
                .optional()
                .filter("declined"::equals)
                .isPresent();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
