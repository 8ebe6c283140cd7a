package org.lanedesk.catalog;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.OneTimeToken;
import org.lanedesk.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links by which somebody without an account follows his request (D07); only their hashes are kept. */
@Repository
public class Tracks {
    private static final Duration VALID = Duration.ofDays(90);
    private final JdbcClient db;
    private final DomainClock clock;

    Tracks(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param token shown once */
    public record Track(String token, Instant expiresAt) {}

    @Transactional
    public Track make(long number) {
        Track track = new Track(OneTimeToken.random(), clock.instant().plus(VALID));
        db.sql("insert into request_track (token_hash, ticket_number, expires_at) values (?, ?, ?)")
                .params(OneTimeToken.hash(track.token()), number, Timestamp.from(track.expiresAt()))
                .update();
        return track;
    }

    /** @throws Problem 404 for a wrong token as for one that has expired */
    public long number(String token) {
        return db.sql("select ticket_number from request_track where token_hash = ? and expires_at > ?")
                .params(OneTimeToken.hash(token), Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Problem.notFound("request", "…"));
    }
}
