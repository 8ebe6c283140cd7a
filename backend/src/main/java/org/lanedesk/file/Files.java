package org.lanedesk.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.UUID;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files in PostgreSQL, equal bytes once: one dump holds everything. */
@Repository
public class Files {
    private final JdbcClient db;
    private final DomainClock clock;
    private final FileRules rules;
    private final CurrentUser user;
    private final ObjectProvider<FileGuard> guards;

    Files(JdbcClient db, DomainClock clock, FileRules rules, CurrentUser user, ObjectProvider<FileGuard> guards) {
        this.db = db;
        this.clock = clock;
        this.rules = rules;
        this.user = user;
        this.guards = guards;
    }

    /**
     * Keeps what a person sends.
     *
     * @throws Problem when it is too large or of a forbidden kind ({@link FileRules})
     */
    @Transactional
    public StoredFile store(String name, String contentType, byte[] bytes) {
        rules.check(FileRules.tidyName(name), FileRules.tidyType(contentType), bytes);
        return keep(name, contentType, bytes);
    }

    /** Keeps what a channel brought, whatever it is: nothing that arrived is lost, it is only never shown inline. */
    @Transactional
    public StoredFile keep(String name, String contentType, byte[] bytes) {
        String sha256 = sha256(bytes);
        db.sql("insert into file_blob (sha256, size, bytes) values (?, ?, ?) on conflict do nothing")
                .params(sha256, (long) bytes.length, bytes)
                .update();
        UUID by = user.optional().map(Actor::id).orElse(null);
        StoredFile file = new StoredFile(
                Ids.next(),
                FileRules.tidyName(name),
                FileRules.tidyType(contentType),
                bytes.length,
                sha256,
                by,
                clock.instant());
        db.sql("insert into stored_file (id, sha256, name, content_type, size, uploaded_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(file.id())
                .param(file.sha256())
                .param(file.name())
                .param(file.contentType())
                .param(file.size())
                .param(by)
                .param(Timestamp.from(file.createdAt()))
                .update();
        return file;
    }

    /** @throws Problem 404 */
    public StoredFile get(UUID id) {
        return db.sql("select * from stored_file where id = ?")
                .param(id)
                .query((rs, n) -> row(rs))
                .optional()
                .orElseThrow(() -> Problem.notFound("file", id));
    }

    /** @throws Problem 404 also when the actor may not see it: uploaders see their own, others what a guard allows */
    public StoredFile visible(UUID id, Actor actor) {
        StoredFile file = get(id);
        if (actor.id().equals(file.uploadedBy()) || guards.stream().anyMatch(g -> g.maySee(actor, id))) {
            return file;
        }
        throw Problem.notFound("file", id);
    }

    /** @throws Problem 404 */
    public byte[] bytes(UUID id) {
        return db.sql("select b.bytes from stored_file f join file_blob b using (sha256) where f.id = ?")
                .param(id)
                .query((rs, n) -> rs.getBytes(1))
                .optional()
                .orElseThrow(() -> Problem.notFound("file", id));
    }

    private static StoredFile row(ResultSet rs) throws SQLException {
        return new StoredFile(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("content_type"),
                rs.getLong("size"),
                rs.getString("sha256"),
                rs.getObject("uploaded_by", UUID.class),
                rs.getTimestamp("created_at").toInstant());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
