package org.lanedesk.session;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All drafts (E42, E43): kept while the session lives, whoever answers for it meanwhile. */
@Repository
public class Drafts {
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;

    Drafts(JdbcClient db, Jsonb json, DomainClock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** @return a blank one of version 0 when nothing was begun */
    public Draft get(UUID session, UUID person) {
        return db.sql("select content, version, updated_at from draft where session_id = ? and user_id = ?")
                .params(session, person)
                .query((row, n) -> {
                    Draft d = json.read(row.getString("content"), Draft.class);
                    return new Draft(
                            d.kind(),
                            d.html(),
                            d.to(),
                            d.cc(),
                            d.attachments(),
                            row.getInt("version"),
                            MessageRows.instant(row, "updated_at"));
                })
                .optional()
                .orElse(Draft.NONE);
    }

    /**
     * Keeps what was typed; a blank draft goes away. No version is ever given twice, so that a window left open does not
     * take a draft begun after its own was sent for the one it knows.
     *
     * @throws Problem 409 when another window of the same person wrote since {@code draft.version()}
     */
    @Transactional
    public Draft put(UUID session, UUID person, Draft draft) {
        int kept = get(session, person).version();
        if (kept != draft.version()) {
            throw Problem.of(409, "draft.elsewhere");
        }
        if (draft.blank()) {
            drop(session, person);
            return Draft.NONE;
        }
        int written = db.sql("""
            insert into draft (session_id, user_id, kind, content, version, updated_at)
            values (?, ?, ?, ?, nextval('draft_version'), ?)
            on conflict (session_id, user_id) do update set kind = excluded.kind, content = excluded.content,
              version = excluded.version, updated_at = excluded.updated_at
              where draft.version = ?\
            """)
                .params(session, person, draft.kind())
                .param(json.write(draft))
                .param(Timestamp.from(clock.instant()))
                .param(draft.version())
                .update();
        if (written == 0) {
            throw Problem.of(409, "draft.elsewhere");
        }
        return get(session, person);
    }

    /** Where I began to write something, the latest first. */
    public record Begun(
            UUID sessionId,
            @Nullable Long ticketNumber,
            @Nullable String subject,
            String kind,
            Instant updatedAt) {}

    /** @return also those of finished conversations and closed tickets, as long as they are kept */
    public List<Begun> of(UUID person, int limit) {
        return db.sql("select d.session_id, d.kind, d.updated_at, s.ticket_number, s.subject from draft d join"
                        + " session s on s.id = d.session_id where d.user_id = ? order by d.updated_at desc limit"
                        + " ?")
                .params(person, limit)
                .query((row, n) -> new Begun(
                        row.getObject("session_id", UUID.class),
                        row.getObject("ticket_number", Long.class),
                        row.getString("subject"),
                        row.getString("kind"),
                        row.getTimestamp("updated_at").toInstant()))
                .list();
    }

    /** What was sent is no draft any more: in the transaction of the sending, and only the sender's own. */
    @EventListener
    void sent(MessageAdded added) {
        Message message = added.message();
        if (message.sessionId() != null && message.author().user() != null) {
            drop(message.sessionId(), message.author().user());
        }
    }

    public void drop(UUID session, UUID person) {
        db.sql("delete from draft where session_id = ? and user_id = ?")
                .params(session, person)
                .update();
    }
}
