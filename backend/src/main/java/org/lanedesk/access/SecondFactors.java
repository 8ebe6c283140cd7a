package org.lanedesk.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Second factors of people; one counts only after its owner has confirmed it with a first code. */
@Component
public class SecondFactors {
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    SecondFactors(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    private record Factor(String secret, boolean confirmed, long lastStep) {}

    public boolean active(UUID user) {
        return of(user).map(Factor::confirmed).orElse(false);
    }

    /** @return the secret for the app, unconfirmed yet @throws Problem 409 when one is active */
    @Transactional
    public String begin(UUID user) {
        if (active(user)) {
            throw Problem.of(409, "auth.factorActive");
        }
        String secret = OneTimeCode.newSecret();
        db.sql("""
                        insert into second_factor (user_id, secret) values (?, ?)
                        on conflict (user_id) do update set secret = excluded.secret, last_step = 0
                        """).params(user, secret).update();
        return secret;
    }

    /** @throws Problem 422 when the code is wrong */
    @Transactional
    public void confirm(UUID user, String code) {
        if (!use(user, code)) {
            throw Problem.invalid("code", "auth.wrongCode");
        }
        db.sql("update second_factor set confirmed = true where user_id = ?")
                .param(user)
                .update();
        events.publishEvent(Audited.of("secondFactor.added", "person " + user));
    }

    @Transactional
    public void remove(UUID user) {
        if (db.sql("delete from second_factor where user_id = ?").param(user).update() > 0) {
            events.publishEvent(Audited.of("secondFactor.removed", "person " + user));
        }
    }

    /** Whether this is the present code, which then is used up. */
    @Transactional
    public boolean use(UUID user, String code) {
        Optional<Factor> factor = of(user);
        if (factor.isEmpty()) {
            return false;
        }
        long now = OneTimeCode.step(Instant.now().getEpochSecond());
        long step = OneTimeCode.matching(factor.get().secret(), code, now);
        return step >= 0
                && db.sql("update second_factor set last_step = ? where user_id = ? and last_step < ?")
                                .params(step, user, step)
                                .update()
                        == 1;
    }

    private Optional<Factor> of(UUID user) {
        return db.sql("select * from second_factor where user_id = ?")
                .param(user)
                .query((row, n) ->
                        new Factor(row.getString("secret"), row.getBoolean("confirmed"), row.getLong("last_step")))
                .optional();
    }
}
