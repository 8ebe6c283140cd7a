package org.lanedesk.session;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part in a session: one main recipient, others in copy (E26-E28). */
@Repository
public class Participants {
    private final JdbcClient db;
    private final DomainClock clock;

    Participants(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Adds somebody; an address that already takes part stays as it is, one that was removed stays removed (E28). */
    public void add(UUID session, @Nullable UUID contact, String address, @Nullable String name, String role) {
        db.sql("""
                insert into participant (id, session_id, contact_id, address, name, role, added_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (session_id, lower(address)) do nothing""")
                .params(Arrays.asList(
                        Ids.next(), session, contact, address, name, role, Timestamp.from(clock.instant())))
                .update();
    }

    /** The participant has this account (E75). */
    public void account(UUID session, String address, UUID user) {
        db.sql("update participant set user_id = ? where session_id = ? and lower(address) = lower(?)")
                .params(user, session, address)
                .update();
    }

    /** Takes somebody back who was removed, as copy. */
    public void restore(UUID session, UUID participant) {
        db.sql("update participant set removed_at = null, role = 'copy' where session_id = ? and id = ?")
                .params(session, participant)
                .update();
    }

    /** @return false when he was out already @throws Problem 409 for the main recipient */
    public boolean remove(UUID session, UUID participant) {
        if (get(session, participant).role().equals("main")) {
            throw Problem.of(409, "session.mainStays");
        }
        return db.sql("update participant set removed_at = ? where session_id = ? and id = ? and removed_at is null")
                        .params(Timestamp.from(clock.instant()), session, participant)
                        .update()
                > 0;
    }

    /**
     * Makes a copy the main recipient; the old main becomes a copy.
     *
     * @return false when he is the main one already
     * @throws Problem 409 for somebody who was taken out
     */
    public boolean makeMain(UUID session, UUID participant) {
        Participant wanted = get(session, participant);
        if (wanted.removedAt() != null) {
            throw Problem.of(409, "session.removedParticipant", wanted.address());
        }
        if (wanted.role().equals("main")) {
            return false;
        }
        db.sql("update participant set role = 'copy' where session_id = ? and role = 'main'")
                .param(session)
                .update();
        return db.sql("update participant set role = 'main' where session_id = ? and id = ?")
                        .params(session, participant)
                        .update()
                > 0;
    }

    /** Who gets the next message, main first. */
    public List<Participant> active(UUID session) {
        return query("session_id = ? and removed_at is null order by (role = 'main') desc, added_at, id", session);
    }

    public List<Participant> all(UUID session) {
        return query("session_id = ? order by (role = 'main') desc, added_at, id", session);
    }

    public Optional<Participant> byAddress(UUID session, String address) {
        return query("session_id = ? and lower(address) = lower(?)", session, address).stream()
                .findFirst();
    }

    private Participant get(UUID session, UUID participant) {
        return query("session_id = ? and id = ?", session, participant).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("participant", participant));
    }

    private List<Participant> query(String where, Object... params) {
        return db.sql("select * from participant where " + where)
                .params(params)
                .query((row, n) -> new Participant(
                        row.getObject("id", UUID.class),
                        row.getObject("session_id", UUID.class),
                        row.getObject("contact_id", UUID.class),
                        row.getString("address"),
                        row.getString("name"),
                        row.getString("role"),
                        MessageRows.instant(row, "removed_at")))
                .list();
    }
}
