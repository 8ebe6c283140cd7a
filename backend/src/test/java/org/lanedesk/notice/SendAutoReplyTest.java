package org.lanedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.session.Message;
import org.lanedesk.session.Messages;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Entrances;
import org.lanedesk.test.Feature;
import org.lanedesk.ticket.TicketEvents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class SendAutoReplyTest {
    /** 28 November 2026 is a working Saturday, 30 November a holiday; 22 November 2026 is a Sunday. */
    static final String HOURS = """
            {"zone": "Europe/Moscow",
             "week": {"mon": ["09:00-18:00"], "tue": ["09:00-18:00"], "wed": ["09:00-18:00"], "thu": ["09:00-18:00"],
                      "fri": ["09:00-18:00"]},
             "exceptions": [{"date": "2026-11-28", "hours": ["09:00-18:00"]},
                            {"date": "2026-11-30", "name": "Holiday", "hours": []}]}""";

    @Autowired
    SendAutoReply reply;

    @Autowired
    Entrances entrances;

    @Autowired
    TicketEvents events;

    @Autowired
    Messages messages;

    @Autowired
    DomainClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T18:00:00+03:00, true, Friday 18:00:00",
        "2026-11-27T17:59:59+03:00, false, Friday 17:59:59",
        "2026-11-30T12:00:00+03:00, true, holiday at noon",
        "2026-11-28T12:00:00+03:00, false, extra working Saturday",
        "2026-11-29T12:00:00+03:00, true, Sunday"
    })
    @Feature("A08")
    void theClosedLineAnswersByItsOwnSchedule(String at, boolean closed, String name) {
        Entrances.Case one = at(at, () -> entrances.written(mail(), "Help", "Please"));
        Message answer = at(at, () -> told(one, "opened", one.message()));
        if (closed) {
            assertThat(answer.text()).as(name).contains("not at work now");
            assertThat(answer.automatic()).isTrue();
        } else {
            assertThat(answer).as(name).isNull();
        }
    }

    @Test
    @Feature("A08")
    void oneAnswerForAConversationInOneClosedPeriod() {
        String saturday = "2026-12-05T12:00:00+03:00";
        Entrances.Case one = at(saturday, () -> entrances.written(mail(), "Help", "Please"));
        assertThat(at(saturday, () -> told(one, "opened", one.message()))).isNotNull();
        assertThat(at("2026-12-06T12:00:00+03:00", () -> told(one, "clientReplied", again(one, "Hello?", false))))
                .isNull();
        assertThat(at("2026-12-07T12:00:00+03:00", () -> told(one, "clientReplied", again(one, "Working?", false))))
                .isNull();
        assertThat(at("2026-12-07T19:00:00+03:00", () -> told(one, "clientReplied", again(one, "Evening", false))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-05T12:00:00+03:00, Help me, Monday 09:00",
        "2026-11-29T12:00:00+03:00, Help me, Tuesday 09:00",
        "2026-12-05T12:00:00+03:00, Помогите, понедельник 09:00",
        "2026-12-05T12:00:00+03:00, Proszę o pomoc, poniedziałek 09:00"
    })
    @Feature("A09")
    void theAnswerNamesTheMomentInTheClientsLanguageAndTheLinesZone(String at, String text, String moment) {
        Entrances.Case one = at(at, () -> entrances.written(mail(), text, text));
        assertThat(at(at, () -> told(one, "opened", one.message())).text()).contains(moment);
    }

    @Test
    @Feature("A46")
    void machinesGetNoAnswerAndPeopleNotMoreThanThreeAnHour() {
        String at = "2026-12-05T12:00:00+03:00";
        Entrances.Entrance line = mail();
        Entrances.Case one = at(at, () -> entrances.written(line, "Help", "Please"));
        assertThat(at(at, () -> told(one, "clientReplied", again(one, "I am on holiday", true))))
                .isNull();
        assertThat(at(at, () -> told(one, "opened", one.message()))).isNotNull();
        for (int i = 0; i < 2; i++) {
            assertThat(another(line, one, at)).isNotNull();
        }
        assertThat(another(line, one, at)).isNull();
        assertThat(another(line, one, "2026-12-05T13:00:01+03:00")).isNotNull();
    }

    @Test
    @Feature("A08")
    void oneMessageIsAnsweredOnce() {
        String at = "2026-12-05T12:00:00+03:00";
        Entrances.Case one = at(at, () -> entrances.written(mail(), "Help", "Please"));
        assertThat(at(at, () -> told(one, "opened", one.message()))).isNotNull();
        assertThat(at(at, () -> told(one, "reopened", one.message()))).isNull();
    }

    private Message another(Entrances.Entrance line, Entrances.Case one, String at) {
        Entrances.Case next = at(at, () -> entrances.written(line, "Next", "Again", one.from()));
        return at(at, () -> told(next, "opened", next.message()));
    }

    private Entrances.Entrance mail() {
        String key = "hours-" + UUID.randomUUID();
        entrances.schedule(key, HOURS);
        return entrances.line("mail", key, null);
    }

    private Message again(Entrances.Case one, String text, boolean machine) {
        return entrances.again(one.session(), one.ticket(), one.client(), one.from(), text, machine);
    }

    /** Stores the event as intake does, without anybody listening, and lets the block answer it. */
    private Message told(Entrances.Case one, String type, Message message) {
        UUID id = UUID.randomUUID();
        db.sql("insert into ticket_event (id, ticket_number, at, type, actor_name, changed_by, cause, after)"
                        + " values (?, ?, ?, ?, 'Ann', 'client', '{}', jsonb_build_object('message', ?::text))")
                .params(
                        id,
                        one.ticket().number(),
                        java.sql.Timestamp.from(clock.instant()),
                        type,
                        message.id().toString())
                .update();
        return transaction.execute(t -> reply.to(one.ticket().number(), id).orElse(null));
    }

    private <T> T at(String moment, java.util.function.Supplier<T> work) {
        Duration by = Duration.between(clock.instant(), Instant.from(java.time.OffsetDateTime.parse(moment)));
        return clock.shifted(by, work);
    }
}
