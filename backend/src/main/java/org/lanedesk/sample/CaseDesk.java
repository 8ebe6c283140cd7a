package org.lanedesk.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.CaseRun;
import org.lanedesk.engine.CaseStep;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.NewUser;
import org.lanedesk.people.Presences;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.schedule.ScheduleDefinition;
import org.lanedesk.schedule.Schedules;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Step {@code desk} of scenarios: a line with its queue, a mailbox and people of its own, so that a scenario needs
 * nothing that is there. It is gone with the scenario.
 */
@Component
class CaseDesk implements CaseStep {
    private final Users users;
    private final Groups groups;
    private final Presences presences;
    private final Schedules schedules;
    private final JdbcClient db;
    private final JsonMapper json;

    CaseDesk(Users users, Groups groups, Presences presences, Schedules schedules, JdbcClient db, JsonMapper json) {
        this.users = users;
        this.groups = groups;
        this.presences = presences;
        this.schedules = schedules;
        this.db = db;
        this.json = json;
    }

    @Override
    public Set<String> names() {
        return Set.of("desk");
    }

    @Override
    public void run(String name, @Nullable Object value, CaseRun run) {
        Yaml wanted = new Yaml(value instanceof Map<?, ?> map ? text(map) : Map.of());
        if (run.recall("queue") == null) {
            hideOthers();
        }
        String key = "case-" + UUID.randomUUID().toString().substring(0, 8);
        User head = person(key, "head", "online", Role.SUPERVISOR, run);
        groups.add(key, LocalizedText.of("Queue"), head.id(), false);
        line(key, wanted);
        member(key, head, "supervisor");
        run.remember("queue", key);
        run.remember("channel", key + "-mail");
        run.remember("address", key + "@desk.example");
        List<String> more = wanted.texts("groups");
        more.forEach(group -> groupFor(group, head));
        wanted.part("agents").values().forEach((alias, presence) -> {
            User agent = person(key, alias, String.valueOf(presence), Role.AGENT, run);
            member(key, agent, "operator");
            works(key, agent);
            more.forEach(group -> works(group, agent));
        });
    }

    /** A scenario says the same on every desk: the rules find no group but its own. Rolled back with everything else. */
    private void hideOthers() {
        db.sql("update agent_group set archived = true where not archived").update();
    }

    private void line(String key, Yaml wanted) {
        Map<String, Object> hours = wanted.part("hours").values();
        if (!hours.isEmpty()) {
            schedules.save(
                    key, LocalizedText.of("Hours"), json.convertValue(hours, ScheduleDefinition.class), false, null);
        }
        db.sql("insert into line (key, name, schedule, default_group) values (?, '{\"en\":\"Line\"}', ?, ?)")
                .params(java.util.Arrays.asList(key, hours.isEmpty() ? null : key, key))
                .update();
        for (String kind : List.of("mail", "telegram")) {
            db.sql("insert into channel (key, kind, name, line_key, address)"
                            + " values (?, ?, '{\"en\":\"Channel\"}', ?, ?)")
                    .params(key + "-" + kind, kind, key, kind.equals("mail") ? key + "@desk.example" : key)
                    .update();
        }
    }

    private void groupFor(String group, User head) {
        int known = db.sql("update agent_group set archived = false where key = ?")
                .param(group)
                .update();
        if (known == 0) {
            groups.add(group, LocalizedText.of(group), head.id(), false);
        }
    }

    private void works(String group, User agent) {
        groups.put(new GroupMember(group, agent.id(), Reach.FULL, true, true));
    }

    private void member(String line, User user, String role) {
        db.sql("insert into line_member (line_key, user_id, role) values (?, ?, ?)")
                .params(line, user.id(), role)
                .update();
    }

    private User person(String key, String alias, String presence, Role role, CaseRun run) {
        User user = users.add(NewUser.of(key + "-" + alias, alias, null, role));
        presences.set(user.id(), presence, null, "self");
        run.remember(
                "person " + alias,
                new Actor(user.id(), user.login(), user.name(), user.roles(), user.rights(), user.locale(), null));
        run.remember("name " + user.id(), alias);
        return user;
    }

    private static Map<String, Object> text(Map<?, ?> map) {
        Map<String, Object> copy = new java.util.LinkedHashMap<>();
        map.forEach((k, v) -> copy.put(String.valueOf(k), v));
        return copy;
    }
}
