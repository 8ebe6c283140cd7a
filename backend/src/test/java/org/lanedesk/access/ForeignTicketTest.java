package org.lanedesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.access.Operations.Operation;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.User;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ticket somebody may not see is not there for him, whatever endpoint he tries, the nested ones included. */
@DeskTest
@Feature("H20")
class ForeignTicketTest {
    // what needs more than reading; each new action is in it by itself
    private static final String WRITING = ".*/tickets/\\{\\w+}(/messages|/actions.*|/macros.*)?"
            + "|/api/v1/sessions/\\{\\w+}(/(unlink|link|take|release|finish|participants.*))?";

    @Autowired
    Desk desk;

    @Autowired
    Groups groups;

    @Autowired
    JdbcClient db;

    private final String mark = "secret" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID session = Ids.next();
    private final UUID file = Ids.next();
    private final UUID message = Ids.next();
    private long ticket;

    @BeforeEach
    void aTicketOfAnotherGroupWithAConversationAndAFile() {
        groups.add(mark, LocalizedText.of("Closed"), null, false);
        db.sql("insert into line (key, name) values (?, '{}')").param(mark).update();
        db.sql("insert into channel (key, kind, name, line_key) values (?, 'mail', '{}', ?)")
                .params(mark, mark)
                .update();
        ticket = db.sql("""
            insert into ticket (number, id, subject, status, status_class, priority, priority_rank, brand, group_key,
              channel, channel_kind, line, created_at, updated_at)
            values (nextval('ticket_number'), ?, ?, 'new', 'new', 'normal', 2, 'default', ?, ?, 'mail', ?, now(), now())
            returning number
            """)
                .params(Ids.next(), mark, mark, mark, mark)
                .query(Long.class)
                .single();
        db.sql("""
            insert into session (id, line, channel, channel_kind, subject, ticket_number, created_at, last_message_at)
            values (?, ?, ?, 'mail', ?, ?, now(), now())
            """).params(session, mark, mark, mark, ticket).update();
        db.sql("""
            insert into message (id, session_id, ticket_number, kind, author_kind, author_name, text, sent_at)
            values (?, ?, ?, 'in', 'client', ?, ?, now())
            """).params(message, session, ticket, mark, mark).update();
        db.sql("insert into file_blob (sha256, size, bytes) values (?, 1, 'x')")
                .param(mark)
                .update();
        db.sql("""
            insert into stored_file (id, sha256, name, content_type, size, created_at)
            values (?, ?, 'a.txt', 'text/plain', 1, now())
            """).params(file, mark).update();
        db.sql("""
            insert into attachment (id, message_id, file_id, name, content_type, size, sha256)
            values (?, ?, ?, 'a.txt', 'text/plain', 1, ?)
            """).params(Ids.next(), message, file, mark).update();
    }

    @Test
    void itAnswersAsIfItWereNotThere() {
        List<String> wrong = new ArrayList<>();
        for (Api api : List.of(desk.as(Role.AGENT), desk.as(Role.CLIENT), desk.as(Role.DESIGNER))) {
            for (Operation operation : Operations.of(desk.anonymous())) {
                if (!ofTicket(operation)) {
                    continue;
                }
                Api.Answer foreign = operation.call(api, foreign());
                int none = operation.call(api, Map.of()).status();
                if (foreign.status() != none
                        || foreign.status() < 400
                        || foreign.body().contains(mark)) {
                    wrong.add(operation + ": foreign " + foreign.status() + ", none " + none);
                }
                if (operation.safe() && foreign.status() != 404 && foreign.status() != 403) {
                    wrong.add(operation + ": " + foreign.status());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertUnchanged();
    }

    @Test
    void noListNoCountAndNoSearchMentionsIt() {
        List<String> wrong = new ArrayList<>();
        for (Api api : List.of(desk.as(Role.AGENT), desk.as(Role.CLIENT))) {
            for (Operation operation : Operations.of(desk.anonymous())) {
                // groups, lines and channels are settings that agents may know
                if (operation.safe() && !operation.path().contains("{") && !settings(operation.path())) {
                    for (String query : List.of("", "?q=" + mark, "?view=all", "?query=" + mark)) {
                        if (!operation.path().endsWith("/events")
                                && api.get(operation.path() + query).body().contains(mark)) {
                            wrong.add(operation + query);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        User reader = desk.person(Role.AGENT);
        groups.put(new GroupMember(mark, reader.id(), Reach.READ, true, true));
        Api api = desk.as(reader);
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.of(desk.anonymous())) {
            if (operation.path().matches(WRITING) && !operation.safe()) {
                int status = operation.call(api, foreign()).status();
                if (status < 400 || status == 404) {
                    wrong.add(operation + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertUnchanged();
    }

    private void assertUnchanged() {
        assertThat(db.sql("select version from ticket where number = ?")
                        .param(ticket)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(db.sql("select count(*) from message where ticket_number = ? or session_id = ?")
                        .params(ticket, session)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Map<String, String> foreign() {
        return Map.of(
                "tickets", String.valueOf(ticket),
                "requests", String.valueOf(ticket),
                "sessions", session.toString(),
                "messages", message.toString(),
                "files", file.toString());
    }

    private static boolean ofTicket(Operation operation) {
        return operation.path().matches(".*/(tickets|requests|sessions|messages|files)/\\{.*");
    }

    private static boolean settings(String path) {
        return path.matches(".*/(groups|lines|channels|people|audit|views/fields|tags|macros|fields)(/.*)?");
    }
}
