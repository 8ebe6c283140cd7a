package org.lanedesk.catalog;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Users;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.OneTimeToken;
import org.lanedesk.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links in mails by which somebody decides without signing in: bound to one approval and one person, good for seven days
 * and one use; only their hashes are kept. Opening a link decides nothing, so that scanners of mail cannot.
 */
@Repository
public class ApprovalLinks {
    private static final Duration VALID = Duration.ofDays(7);
    private final JdbcClient db;
    private final DomainClock clock;
    private final DecideApproval decide;
    private final Users users;

    ApprovalLinks(JdbcClient db, DomainClock clock, DecideApproval decide, Users users) {
        this.users = users;
        this.db = db;
        this.clock = clock;
        this.decide = decide;
    }

    /** @param usedAt null while it can be used */
    public record Link(
            UUID approval,
            UUID person,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    /** @return the token, shown once */
    @Transactional
    public String make(UUID approval, UUID person) {
        String token = OneTimeToken.random();
        db.sql("insert into approval_link (token_hash, approval, person, expires_at) values (?, ?, ?, ?)")
                .params(
                        OneTimeToken.hash(token),
                        approval,
                        person,
                        Timestamp.from(clock.instant().plus(VALID)))
                .update();
        return token;
    }

    /** @throws Problem 404 when nobody made it, 410 when it has expired, was used, or its person may not sign in any more */
    public Link usable(String token) {
        Link link = find(token, "");
        if (link.usedAt() != null) {
            throw Problem.of(410, "approval.linkUsed");
        }
        if (!link.expiresAt().isAfter(clock.instant())) {
            throw Problem.of(410, "approval.linkExpired");
        }
        if (!users.get(link.person()).active()) {
            throw Problem.of(410, "approval.linkGone");
        }
        return link;
    }

    /** Decides and uses the link up. @throws Problem as {@link #usable} and {@link DecideApproval#decide} */
    @Transactional
    public void use(String token, boolean yes, @Nullable String comment) {
        find(token, " for update");
        Link link = usable(token);
        decide.decide(link.approval(), yes, comment, link.person());
        db.sql("update approval_link set used_at = ? where token_hash = ?")
                .params(Timestamp.from(clock.instant()), OneTimeToken.hash(token))
                .update();
    }

    private Link find(String token, String lock) {
        return db.sql("select approval, person, expires_at, used_at from approval_link where token_hash = ?" + lock)
                .param(OneTimeToken.hash(token))
                .query(Link.class)
                .optional()
                .orElseThrow(() -> Problem.notFound("approval", "…"));
    }
}
