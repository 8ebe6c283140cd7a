package org.lanedesk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.User;
import org.lanedesk.shared.Audience;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.LiveSignal;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class LiveTest {
    @Autowired
    Desk desk;

    @Autowired
    Groups groups;

    @Autowired
    JdbcClient db;

    @Autowired
    LiveEvents events;

    @Autowired
    TransactionTemplate transaction;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    @Feature("A19")
    void aChangeOfPresenceShowsOnOpenPagesWithinTwoSeconds() {
        User bob = desk.person(Role.AGENT);
        List<String> page = open(desk.as(Role.AGENT));
        desk.as(bob).put("/me/presence", Map.of("status", "lunch")).expect(200);
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(page)
                        .anySatisfy(line ->
                                assertThat(line).contains(bob.id().toString()).contains("lunch")));
    }

    @Test
    @Feature({"H04", "H20"})
    void viewersAreShownToThoseWhoSeeTheTicketAndToNobodyElse() {
        groups.add(mark, LocalizedText.of("Live"), null, false);
        User ann = desk.person(Role.AGENT);
        User bob = desk.person(Role.AGENT);
        groups.put(new GroupMember(mark, ann.id(), Reach.FULL, true, true));
        groups.put(new GroupMember(mark, bob.id(), Reach.READ, true, true));
        long ticket = ticket();
        List<String> sees = open(desk.as(bob));
        List<String> foreign = open(desk.as(Role.AGENT));
        Api api = desk.as(ann);
        api.post("/tickets/" + ticket + "/viewing", Map.of("writing", true)).expect(200);
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(sees)
                        .anySatisfy(line -> assertThat(line)
                                .contains("\"number\":" + ticket)
                                .contains(ann.name())
                                .contains("\"writing\":true")));
        api.delete("/tickets/" + ticket + "/viewing").expect(204);
        await().untilAsserted(() -> assertThat(sees)
                .anySatisfy(line ->
                        assertThat(line).contains("\"number\":" + ticket).contains("\"people\":[]")));
        desk.as(Role.AGENT)
                .post("/tickets/" + ticket + "/viewing", Map.of("writing", false))
                .expect(404);
        events.publish("probe", Map.of("mark", "end"), Audience.desk());
        await().untilAsserted(() ->
                assertThat(foreign).anySatisfy(line -> assertThat(line).contains("end")));
        assertThat(foreign).noneSatisfy(line -> assertThat(line).contains("\"number\":" + ticket));
    }

    @Test
    void newsOfARolledBackTransactionAreNotTold() {
        List<String> page = open(desk.as(Role.AGENT));
        transaction.executeWithoutResult(status -> {
            events.publish("probe", Map.of("mark", "lost " + mark), Audience.desk());
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(
                status -> events.publish("probe", Map.of("mark", "kept " + mark), Audience.desk()));
        await().untilAsserted(() ->
                assertThat(page).anySatisfy(line -> assertThat(line).contains("kept " + mark)));
        assertThat(page).noneSatisfy(line -> assertThat(line).contains("lost " + mark));
    }

    @Test
    void newsOfAnotherNodeArriveToo() {
        List<String> page = open(desk.as(Role.AGENT));
        String parcel = JsonMapper.builder()
                .build()
                .writeValueAsString(new Nodes.Parcel(
                        "another", new LiveSignal("probe", Map.of("mark", "far " + mark), Audience.desk())));
        db.sql("select pg_notify('lanedesk_live', ?)")
                .param(parcel)
                .query((row, n) -> n)
                .list();
        await().untilAsserted(() ->
                assertThat(page).anySatisfy(line -> assertThat(line).contains("far " + mark)));
    }

    @Test
    void aPageThatComesBackGetsWhatItMissed() {
        Api api = desk.as(Role.AGENT);
        List<String> first = open(api);
        await().until(() -> first.stream().anyMatch(line -> line.startsWith("id: ")));
        String id = first.stream()
                .filter(line -> line.startsWith("id: "))
                .reduce((a, b) -> b)
                .orElseThrow()
                .substring(4);
        events.publish("probe", Map.of("mark", "missed " + mark), Audience.desk());
        List<String> second = open(api, "Last-Event-ID", id);
        await().untilAsserted(() ->
                assertThat(second).anySatisfy(line -> assertThat(line).contains("missed " + mark)));
        List<String> stranger = open(api, "Last-Event-ID", "other-1");
        await().untilAsserted(() -> assertThat(stranger).contains("event: resync"));
    }

    private List<String> open(Api api, String... headers) {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri("/events"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        api.http()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(lines::add));
        await().until(() -> lines.contains("event: hello"));
        return lines;
    }

    private long ticket() {
        return db.sql("""
                        insert into ticket (number, id, subject, status, status_class, priority, priority_rank, brand, group_key,
                          channel_kind, created_at, updated_at)
                        values (nextval('ticket_number'), ?, 'test', 'new', 'new', 'normal', 2, 'default', ?, 'mail', now(), now())
                        returning number
                        """).params(Ids.next(), mark).query(Long.class).single();
    }
}
