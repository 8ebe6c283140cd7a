package org.lanedesk.outreach;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Jsonb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked for and what became of it; a step of a process that is repeated finds its message here. */
@Repository
class InitiativeMessages {
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;

    InitiativeMessages(JdbcClient db, Jsonb json, DomainClock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** @param state requested, sent or refused; {@code reason} the code of a refusal */
    record Row(
            UUID id,
            String state,
            @Nullable String reason,
            @Nullable Long ticketNumber,
            @Nullable UUID sessionId,
            @Nullable UUID messageId) {

        Optional<SentMessage> sent() {
            return ticketNumber == null || sessionId == null || messageId == null
                    ? Optional.empty()
                    : Optional.of(new SentMessage(ticketNumber, sessionId, messageId));
        }
    }

    UUID request(InitiativeMessage message) {
        UUID id = Ids.next();
        db.sql("insert into initiative_message (id, request, state, initiator, at) values (?, ?, 'requested', ?, ?)")
                .params(Arrays.asList(id, json.write(message), message.initiator(), Timestamp.from(clock.instant())))
                .update();
        return id;
    }

    /** @return what was asked for; empty once it is sent or refused */
    Optional<InitiativeMessage> requested(UUID id) {
        return db.sql("select request from initiative_message where id = ? and state = 'requested' for update")
                .param(id)
                .query(String.class)
                .optional()
                .map(text -> json.read(text, InitiativeMessage.class));
    }

    Optional<Row> find(UUID id) {
        return row("id = ?", id);
    }

    Optional<Row> ofStep(String step) {
        return row("step = ?", step);
    }

    /** @param id of the request; null when the block itself says what to send */
    void sent(@Nullable UUID id, String step, @Nullable UUID initiator, SentMessage sent) {
        db.sql("""
                insert into initiative_message (id, step, state, initiator, session_id, message_id, ticket_number, at)
                values (?, ?, 'sent', ?, ?, ?, ?, ?)
                on conflict (id) do update set step = excluded.step, state = 'sent', request = null,
                  session_id = excluded.session_id, message_id = excluded.message_id,
                  ticket_number = excluded.ticket_number""")
                .params(Arrays.asList(
                        id == null ? Ids.next() : id,
                        step,
                        initiator,
                        sent.sessionId(),
                        sent.messageId(),
                        sent.ticketNumber(),
                        Timestamp.from(clock.instant())))
                .update();
    }

    void refused(UUID id, String reason) {
        db.sql("update initiative_message set state = 'refused', reason = ?, request = null where id = ?")
                .params(reason, id)
                .update();
    }

    private Optional<Row> row(String where, Object value) {
        return db.sql("select id, state, reason, ticket_number, session_id, message_id from initiative_message where "
                        + where)
                .param(value)
                .query(Row.class)
                .optional();
    }
}
