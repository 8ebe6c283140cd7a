package org.lanedesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lanedesk.access.Operations.Operation;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.User;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Roles that an administrator makes, and how far their holders see: everything, their team's, their own. */
@DeskTest
@Feature("H20")
class RoleMatrixTest {
    private static final long NOBODYS = 999_999_999;

    @Autowired
    Desk desk;

    @Autowired
    Groups groups;

    @Autowired
    TestTickets tickets;

    @Autowired
    JdbcClient db;

    /** A person of the portal only, with a role of just these rights beside it. */
    private User holder(Right... rights) {
        Api admin = desk.as(Role.ADMIN);
        String key = "own-" + UUID.randomUUID().toString().substring(0, 8);
        admin.post(
                        "/roles",
                        Map.of(
                                "key",
                                key,
                                "name",
                                "Own",
                                "rights",
                                java.util.Arrays.stream(rights).map(Enum::name).toList()))
                .expect(201);
        User user = desk.person(Role.CLIENT);
        admin.patch("/people/" + user.id(), 0, Map.of("customRoles", List.of(key)))
                .expect(200);
        return user;
    }

    @Test
    void aRoleOfOneRightOpensWhatThatRightOpensAndRefusesTheRest() {
        List<Operation> all = Operations.of(desk.anonymous());
        List<String> wrong = new ArrayList<>();
        for (Right right : Right.values()) {
            Api api = desk.as(holder(right));
            for (Operation operation : all) {
                boolean allowed = operation.open()
                        || operation.access().contains(right.name())
                        || Role.CLIENT.rights().stream()
                                .anyMatch(r -> operation.access().contains(r.name()));
                if (!allowed) {
                    int status = operation.call(api, Map.of()).status();
                    if (status != 403) {
                        wrong.add(right + " at " + operation + ": " + status);
                    }
                } else if (operation.safe() && !operation.path().endsWith("/events")) {
                    int status = operation.call(api, Map.of()).status();
                    if (status == 401 || status >= 500) {
                        wrong.add(right + " at " + operation + ": " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoSeesOnlyHisOwnIsToldThatTheRestDoesNotExist() {
        TestLine line = tickets.line("00:00-24:00");
        User eve = holder(Right.DESK);
        long own = tickets.open(line, "normal");
        long teams = tickets.open(line, "normal");
        // as a ticket looks whose assignee was put out of its group
        db.sql("update ticket set assignee = ?, assignment_pending = false where number = ?")
                .params(eve.id(), own)
                .update();
        Api api = desk.as(eve);
        assertThat(numbers(api)).containsExactly(own);
        assertThat(api.get("/tickets/counters")
                        .expect(200)
                        .json()
                        .path("active")
                        .asInt())
                .isEqualTo(1);
        assertAsIfNotThere(api, teams);
        api.get("/tickets/" + own).expect(200);
        note(api, own).expect(201);
    }

    @Test
    void whoSeesOnlyHisTeamsMayDoAsMuchAsTheGroupAllows() {
        TestLine line = tickets.line("00:00-24:00");
        TestLine other = tickets.line("00:00-24:00");
        long teams = tickets.open(line, "normal");
        long foreign = tickets.open(other, "normal");
        User reads = holder(Right.DESK);
        User replies = holder(Right.DESK);
        User works = holder(Right.DESK);
        groups.put(new GroupMember(line.group(), reads.id(), Reach.READ, true, true));
        groups.put(new GroupMember(line.group(), replies.id(), Reach.REPLY, true, true));
        groups.put(new GroupMember(line.group(), works.id(), Reach.FULL, true, true));
        for (User user : List.of(reads, replies, works)) {
            Api api = desk.as(user);
            assertThat(numbers(api)).containsExactly(teams);
            assertAsIfNotThere(api, foreign);
        }
        assertRefused(desk.as(reads), teams, "note");
        assertRefused(desk.as(reads), teams, "change");
        assertRefused(desk.as(replies), teams, "change");
        note(desk.as(replies), teams).expect(201);
        assertDone(desk.as(works), teams);
        // the same person, put out of the team, is back at nothing
        groups.put(new GroupMember(line.group(), works.id(), Reach.NONE, false, false));
        assertAsIfNotThere(desk.as(works), teams);
    }

    @Test
    void aRoleTakenBackIsGoneAtOnceAndAllTicketsNeedTheirOwnRight() {
        TestLine line = tickets.line("00:00-24:00");
        long number = tickets.open(line, "normal");
        User eve = holder(Right.DESK, Right.TICKETS_ALL);
        Api api = desk.as(eve);
        assertDone(api, number);
        Api admin = desk.as(Role.ADMIN);
        int version = admin.get("/people/" + eve.id()).json().path("version").asInt();
        admin.patch("/people/" + eve.id(), version, Map.of("customRoles", List.of()))
                .expect(200);
        api.get("/tickets/" + number).expect(403);
        api.get("/tickets").expect(403);
    }

    private static Api.Answer note(Api api, long number) {
        return api.post("/tickets/" + number + "/messages", Map.of("kind", "note", "text", "Seen"));
    }

    private static Api.Answer change(Api api, long number) {
        int version = api.get("/tickets/" + number).json().path("version").asInt();
        return api.patch("/tickets/" + number, version, Map.of("priority", "high"));
    }

    private void assertDone(Api api, long number) {
        api.get("/tickets/" + number).expect(200);
        note(api, number).expect(201);
        change(api, number).expect(200);
    }

    private static void assertRefused(Api api, long number, String what) {
        api.get("/tickets/" + number).expect(200);
        (what.equals("note") ? note(api, number) : change(api, number)).expect(403);
    }

    private static void assertAsIfNotThere(Api api, long number) {
        for (String path : List.of("", "/messages", "/timeline", "/clocks", "/decisions", "/process")) {
            String foreign = api.get("/tickets/" + number + path).expect(404).body();
            String none = api.get("/tickets/" + NOBODYS + path).expect(404).body();
            assertThat(foreign.replaceAll("\\d[\\d,]*", "#")).isEqualTo(none.replaceAll("\\d[\\d,]*", "#"));
        }
        note(api, number).expect(404);
        api.patch("/tickets/" + number, 0, Map.of("priority", "high")).expect(404);
        api.post("/tickets/" + number + "/actions/resolve", null).expect(404);
    }

    private static List<Long> numbers(Api api) {
        return MailDesk.list(api.get("/tickets?view=all").expect(200).json()).stream()
                .map(t -> t.path("number").asLong())
                .toList();
    }
}
