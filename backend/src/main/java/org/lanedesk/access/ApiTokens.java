package org.lanedesk.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Right;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** API tokens; stored as hashes, valid until they expire or are revoked. */
@Repository
public class ApiTokens {
    static final String PREFIX = "ld_";
    private static final Duration TOUCH = Duration.ofMinutes(1);
    private final JdbcClient db;

    ApiTokens(JdbcClient db) {
        this.db = db;
    }

    /** A token just made; the only time its secret is known. */
    public record Made(ApiToken token, String secret) {}

    public Made add(UUID user, String name, Set<Right> scopes, @Nullable Instant expiresAt) {
        String secret = PREFIX + Secrets.random();
        UUID id = Ids.next();
        db.sql("""
                        insert into api_token (id, user_id, name, token_hash, prefix, scopes, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, user, name, Secrets.hash(secret), secret.substring(0, 8))
                .param(scopes.stream().map(Right::name).sorted().toArray(String[]::new))
                .param(Timestamp.from(Instant.now()))
                .param(expiresAt == null ? null : Timestamp.from(expiresAt))
                .update();
        ApiToken token = db.sql("select * from api_token where id = ?")
                .param(id)
                .query(ApiTokens::token)
                .single();
        return new Made(token, secret);
    }

    Optional<ApiToken> bySecret(String secret) {
        Instant now = Instant.now();
        Optional<ApiToken> found = db.sql("""
                        select * from api_token
                        where token_hash = ? and revoked_at is null and (expires_at is null or expires_at > ?)
                        """)
                .params(Secrets.hash(secret), Timestamp.from(now))
                .query(ApiTokens::token)
                .optional();
        found.filter(t -> t.usedAt() == null || t.usedAt().isBefore(now.minus(TOUCH)))
                .ifPresent(t -> db.sql("update api_token set used_at = ? where id = ?")
                        .params(Timestamp.from(now), t.id())
                        .update());
        return found;
    }

    public List<ApiToken> ofUser(UUID user) {
        return db.sql("select * from api_token where user_id = ? and revoked_at is null order by created_at desc")
                .param(user)
                .query(ApiTokens::token)
                .list();
    }

    /** @return false when that person has no such token */
    public boolean revoke(UUID user, UUID id) {
        return db.sql("update api_token set revoked_at = ? where user_id = ? and id = ? and revoked_at is null")
                        .params(Timestamp.from(Instant.now()), user, id)
                        .update()
                > 0;
    }

    private static ApiToken token(ResultSet row, int n) throws SQLException {
        Set<Right> scopes = new TreeSet<>();
        for (String name : (String[]) row.getArray("scopes").getArray()) {
            scopes.add(Right.valueOf(name));
        }
        Timestamp expires = row.getTimestamp("expires_at");
        Timestamp used = row.getTimestamp("used_at");
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getString("prefix"),
                scopes,
                row.getTimestamp("created_at").toInstant(),
                expires == null ? null : expires.toInstant(),
                used == null ? null : used.toInstant());
    }
}
