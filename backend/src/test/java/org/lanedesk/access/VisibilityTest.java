package org.lanedesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.Companies;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.User;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Role;
import org.lanedesk.shared.SqlCondition;
import org.lanedesk.shared.Visibility;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
@Feature({"H20", "E74"})
class VisibilityTest {
    @Autowired
    Desk desk;

    @Autowired
    Groups groups;

    @Autowired
    Contacts contacts;

    @Autowired
    Companies companies;

    @Autowired
    Actors actors;

    @Autowired
    Visibility visibility;

    @Autowired
    JdbcClient db;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<Long> tickets = new ArrayList<>();
    private UUID requester = Ids.next();
    private UUID company = Ids.next();

    @BeforeEach
    void aLineWithTwoGroups() {
        groups.add(key("first"), LocalizedText.of("First"), null, false);
        groups.add(key("second"), LocalizedText.of("Second"), null, false);
        for (String name : List.of("care", "other")) {
            db.sql("insert into line (key, name, default_group) values (?, '{}', ?)")
                    .params(key(name), key("first"))
                    .update();
        }
        company =
                companies.add(key("red"), "Red", List.of(), false, true, false).id();
        requester = contacts.add("Piotr", false).id();
        companies.join(requester, company);
    }

    @Test
    void theGroupsAccessSaysHowFarAnAgentMayGo() {
        long inFirst = ticket("first", null, "care");
        for (Reach reach : Reach.values()) {
            User agent = desk.person(Role.AGENT);
            groups.put(new GroupMember(key("first"), agent.id(), reach, true, true));
            assertReach(actor(agent), inFirst, reach);
        }
        assertReach(actor(desk.person(Role.AGENT)), inFirst, Reach.NONE);
    }

    @Test
    void anOperatorSeesTheQueueAndHisOwnASupervisorTheWholeLineAReaderNothing() {
        User operator = member("operator");
        User supervisor = member("supervisor");
        User reader = member("reader");
        long queued = ticket("first", null, "care");
        long own = ticket("second", operator.id(), "care");
        long others = ticket("first", supervisor.id(), "care");
        long escalated = ticket("second", null, "care");
        long elsewhere = ticket("first", null, "other");
        assertSees(operator, queued, own);
        assertSees(supervisor, queued, own, others, escalated);
        assertSees(reader);
        assertThat(visibility.reach(actor(desk.person(Role.SUPERVISOR)), elsewhere))
                .isEqualTo(Reach.FULL);
    }

    @Test
    void aGroupClosedByNameStaysClosedToAnOperatorOfTheLine() {
        User operator = member("operator");
        groups.put(new GroupMember(key("first"), operator.id(), Reach.NONE, false, false));
        ticket("first", null, "care");
        assertSees(operator);
    }

    @Test
    void aClientSeesHisOwnRequestsAndThoseOfACompanyThatSharesThem() {
        long own = ticket("first", null, "care");
        db.sql("update ticket set requester = ?, company = ? where number = ?")
                .params(requester, company, own)
                .update();
        Actor piotr = client(requester);
        UUID colleague = contacts.add("Maria", false).id();
        companies.join(colleague, company);
        assertReach(piotr, own, Reach.REPLY);
        assertReach(client(colleague), own, Reach.READ);
        assertReach(client(contacts.add("Stranger", false).id()), own, Reach.NONE);
        db.sql("update company set shared_tickets = false where id = ?")
                .param(company)
                .update();
        assertReach(client(colleague), own, Reach.NONE);
    }

    @Test
    void anAgentReadsHisOwnRequestInThePortalOnly() {
        User agent = desk.person(Role.AGENT);
        UUID contact = contacts.add("Ann", false).id();
        contacts.link(contact, agent.id());
        long request = ticket("first", null, "care");
        db.sql("update ticket set requester = ? where number = ?")
                .params(contact, request)
                .update();
        assertReach(actor(agent), request, Reach.NONE);
        assertThat(visibility.requestReach(
                        actor(agent), visibility.place(request).orElseThrow()))
                .isEqualTo(Reach.REPLY);
        assertThat(seen(visibility.requests(actor(agent), "t"))).contains(request);
    }

    private void assertSees(User user, Long... expected) {
        assertThat(seen(visibility.tickets(actor(user), "t"))).containsExactlyInAnyOrder(expected);
        for (long number : tickets) {
            assertThat(visibility.reach(actor(user), number) != Reach.NONE)
                    .isEqualTo(List.of(expected).contains(number));
        }
    }

    private void assertReach(Actor actor, long number, Reach reach) {
        assertThat(visibility.reach(actor, number)).isEqualTo(reach);
        assertThat(seen(visibility.tickets(actor, "t")).contains(number)).isEqualTo(reach != Reach.NONE);
    }

    private List<Long> seen(SqlCondition condition) {
        return db.sql("select number from ticket t where number = any(:all) and " + condition.sql())
                .params(condition.params())
                .param("all", tickets.toArray(new Long[0]))
                .query(Long.class)
                .list();
    }

    private User member(String role) {
        User user = desk.person(Role.AGENT);
        db.sql("insert into line_member (line_key, user_id, role) values (?, ?, ?)")
                .params(key("care"), user.id(), role)
                .update();
        return user;
    }

    private Actor client(UUID contact) {
        User user = desk.person(Role.CLIENT);
        contacts.link(contact, user.id());
        return actor(user);
    }

    private Actor actor(User user) {
        return actors.of(user.id(), null).orElseThrow();
    }

    private long ticket(String group, @Nullable UUID assignee, String line) {
        long number = db.sql("""
                        insert into ticket (number, id, subject, status, status_class, priority, priority_rank, brand, line,
                          group_key, assignee, channel_kind, created_at, updated_at)
                        values (nextval('ticket_number'), :id, 'test', 'new', 'new', 'normal', 2, 'default', :line, :group,
                          :assignee, 'mail', now(), now()) returning number
                        """)
                .params(Map.of("id", Ids.next(), "line", key(line), "group", key(group)))
                .param("assignee", assignee)
                .query(Long.class)
                .single();
        tickets.add(number);
        return number;
    }

    private String key(String name) {
        return name + "-" + mark;
    }
}
