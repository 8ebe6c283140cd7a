package org.lanedesk.sample;

import java.util.Arrays;
import org.lanedesk.schedule.ScheduleDefinition;
import org.lanedesk.schedule.Schedules;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Schedules, lines and channels of the sample desk. */
@Component
class SampleLines {
    private final Schedules schedules;
    private final SamplePeople people;
    private final JdbcClient db;
    private final Jsonb json;
    private final JsonMapper mapper;

    SampleLines(Schedules schedules, SamplePeople people, JdbcClient db, Jsonb json, JsonMapper mapper) {
        this.schedules = schedules;
        this.people = people;
        this.db = db;
        this.json = json;
        this.mapper = mapper;
    }

    void load(Yaml desk) {
        desk.list("schedules")
                .forEach(s -> schedules.save(
                        s.text("key"),
                        new LocalizedText(s.names("name")),
                        mapper.convertValue(s.part("definition").values(), ScheduleDefinition.class),
                        false,
                        null));
        desk.list("lines").forEach(this::line);
        desk.list("channels")
                .forEach(c -> db.sql("insert into channel (key, kind, name, line_key, address, sample)"
                                + " values (?, ?, ?, ?, ?, true)")
                        .params(Arrays.asList(
                                c.text("key"),
                                c.text("kind"),
                                json.write(c.names("name")),
                                c.text("line"),
                                c.maybe("address")))
                        .update());
    }

    private void line(Yaml l) {
        db.sql(
                        "insert into line (key, name, schedule, default_group, supervisor_group, sample) values (?, ?, ?, ?, ?, true)")
                .params(
                        l.text("key"),
                        java.util.Objects.requireNonNull(json.write(l.names("name"))),
                        l.text("schedule"),
                        l.text("group"),
                        l.text("group"))
                .update();
        l.texts("operators").forEach(o -> member(l, o, "operator"));
        l.texts("supervisors").forEach(s -> member(l, s, "supervisor"));
    }

    private void member(Yaml line, String login, String role) {
        db.sql("insert into line_member (line_key, user_id, role) values (?, ?, ?)")
                .params(line.text("key"), people.id(login), role)
                .update();
    }
}
