package org.lanedesk.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.User;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes services on lines of their own, with the shipped forms and processes, and people who order from them. */
@Component
class TestCatalog {
    /** a good answer to the form of a laptop */
    static final Map<String, Object> STANDARD = Map.of("model", "standard", "place", "floor-1");

    private final TestTickets tickets;
    private final Desk desk;
    private final Groups groups;
    private final JdbcClient db;

    TestCatalog(TestTickets tickets, Desk desk, Groups groups, JdbcClient db) {
        this.tickets = tickets;
        this.desk = desk;
        this.groups = groups;
        this.db = db;
    }

    /** @param client employee whose manager is {@code manager} */
    record Shop(String service, TestLine line, User client, User manager) {
        Api as(Desk desk) {
            return desk.as(client);
        }
    }

    /** @param audience empty = everybody signed in */
    Shop open(String form, String process, String... audience) {
        return at(tickets.line("00:00-24:00"), form, process, audience);
    }

    /** As {@link #open}, on a line that is there. */
    Shop at(TestLine line, String form, String process, String... audience) {
        String key = "s" + UUID.randomUUID().toString().substring(0, 8);
        db.sql("insert into service (key, name, channel, group_key, form, process, target_days, audience) values (?,"
                        + " '{\"en\":\"Thing\",\"ru\":\"Вещь\",\"pl\":\"Rzecz\"}', ?, ?, ?, ?, 2, ?)")
                .params(Arrays.asList(key, line.channel(), line.group(), form, process, audience))
                .update();
        User manager = desk.person(Role.CLIENT);
        User client = desk.person(Role.CLIENT);
        managed(client, manager);
        return new Shop(key, line, client, manager);
    }

    void managed(User person, User manager) {
        db.sql("update app_user set manager_id = ? where id = ?")
                .params(manager.id(), person.id())
                .update();
    }

    void worksOn(String service, String group) {
        db.sql("update service set group_key = ? where key = ?")
                .params(group, service)
                .update();
    }

    void headless(String group) {
        db.sql("update agent_group set head_id = null where key = ?")
                .param(group)
                .update();
    }

    void email(User person, String address) {
        db.sql("update app_user set email = ? where id = ?")
                .params(address, person.id())
                .update();
    }

    void joins(String group, User person) {
        groups.put(new GroupMember(group, person.id(), Reach.FULL, true, true));
    }

    /** @return the number of a new order of a laptop */
    long order(Shop shop) {
        return shop.as(desk)
                .post("/requests", Map.of("service", shop.service(), "answers", STANDARD))
                .expect(201)
                .json()
                .at("/request/number")
                .asLong();
    }

    /** The steps of a request with their states. */
    static List<String> line(JsonNode whole) {
        return whole.at("/request/line/steps")
                .valueStream()
                .map(s -> s.get("name").asString() + " " + s.get("state").asString())
                .toList();
    }
}
