package org.lanedesk.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reason;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the releases that are asked for or planned. */
@Component
@Transactional
class ReleaseRequests {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;
    private final Reason reasons;

    ReleaseRequests(JdbcClient db, Jsonb json, DomainClock clock, Reason reasons) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.reasons = reasons;
    }

    ReleaseRequest add(ReleaseRequest wish, Locale locale) {
        db.sql("insert into release_request (id, author, author_name, locale, asked_at, comment, models, at, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        wish.id(),
                        wish.author(),
                        wish.authorName(),
                        locale.toLanguageTag(),
                        Timestamp.from(clock.instant()),
                        wish.comment(),
                        json.write(wish.models()),
                        wish.at() == null ? null : Timestamp.from(wish.at()),
                        wish.state()))
                .update();
        return get(wish.id(), false);
    }

    /** Newest first, at most 200. */
    @Transactional(readOnly = true)
    List<ReleaseRequest> all(boolean onlyOpen) {
        return db.sql("select * from release_request"
                        + (onlyOpen ? " where state in ('asked', 'planned', 'failed')" : "")
                        + " order by id desc limit 200")
                .query(this::row)
                .list();
    }

    /** @return the open request for this very state of a draft */
    @Transactional(readOnly = true)
    Optional<ReleaseRequest> waitingFor(ReleaseRequest.Part part) {
        return db.sql("select * from release_request where state in ('asked', 'planned') and models @> ?::jsonb"
                        + " order by id limit 1")
                .param(json.write(List.of(part)))
                .query(this::row)
                .optional();
    }

    /** @throws Problem 404 */
    ReleaseRequest get(UUID id, boolean lock) {
        return db.sql("select * from release_request where id = ?" + (lock ? " for update" : ""))
                .param(id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> Problem.notFound("request", id));
    }

    void decided(UUID id, String state, @Nullable Actor reviewer, @Nullable String words) {
        db.sql("update release_request set state = ?, reviewer = coalesce(?, reviewer),"
                        + " reviewer_name = coalesce(?, reviewer_name), words = coalesce(?, words), decided_at = ?"
                        + " where id = ?")
                .params(Arrays.asList(
                        state,
                        reviewer == null ? null : reviewer.id(),
                        reviewer == null ? null : reviewer.name(),
                        words,
                        Timestamp.from(clock.instant()),
                        id))
                .update();
    }

    void published(UUID id, UUID release) {
        db.sql("update release_request set state = 'published', release_id = ?, lease_until = null where id = ?")
                .params(release, id)
                .update();
    }

    void failed(UUID id, String reason, List<ReleaseRequest.Said> findings) {
        db.sql("update release_request set state = 'failed', reason = ?, findings = ?, lease_until = null"
                        + " where id = ? and state = 'planned'")
                .params(Arrays.asList(reason, json.write(findings), id))
                .update();
    }

    /** A due plan that this node alone works on from now. */
    record Due(ReleaseRequest wish, Locale locale) {}

    Optional<Due> lease() {
        Instant now = clock.instant();
        return db.sql("update release_request set lease_until = :until where id = (select id from release_request"
                        + " where state = 'planned' and at <= :now and (lease_until is null or lease_until < :now)"
                        + " order by at, id limit 1 for update skip locked) returning *")
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LEASE)))
                .query((row, n) -> new Due(row(row, n), Locale.forLanguageTag(row.getString("locale"))))
                .optional();
    }

    private ReleaseRequest row(ResultSet row, int n) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        Timestamp decided = row.getTimestamp("decided_at");
        return new ReleaseRequest(
                row.getObject("id", UUID.class),
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("comment"),
                List.of(json.read(row.getString("models"), ReleaseRequest.Part[].class)),
                at == null ? null : at.toInstant(),
                row.getString("state"),
                row.getObject("reviewer", UUID.class),
                row.getString("reviewer_name"),
                row.getString("words"),
                decided == null ? null : decided.toInstant(),
                reasons.text(row.getString("reason"), LocaleContextHolder.getLocale()),
                List.of(json.read(row.getString("findings"), ReleaseRequest.Said[].class)),
                row.getObject("release_id", UUID.class));
    }
}
