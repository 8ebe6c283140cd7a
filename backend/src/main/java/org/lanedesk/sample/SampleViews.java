package org.lanedesk.sample;

import java.util.Arrays;
import org.lanedesk.shared.Jsonb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shared views and custom fields of the sample desk. */
@Component
class SampleViews {
    private final SamplePeople people;
    private final JdbcClient db;
    private final Jsonb json;

    SampleViews(SamplePeople people, JdbcClient db, Jsonb json) {
        this.people = people;
        this.db = db;
        this.json = json;
    }

    void load(Yaml desk) {
        desk.list("views").forEach(this::view);
        desk.list("fields").forEach(this::field);
    }

    private void view(Yaml v) {
        db.sql("insert into ticket_view (key, name, filter, sort, columns, audience, groups, owner, position, sample)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, true)")
                .params(Arrays.asList(
                        v.text("key"),
                        json.write(v.names("name")),
                        json.write(v.part("filter").values()),
                        json.write(v.list("sort").stream().map(Yaml::values).toList()),
                        v.texts("columns").toArray(new String[0]),
                        v.texts("groups").isEmpty() ? "shared" : "group",
                        v.texts("groups").toArray(new String[0]),
                        people.id("eva"),
                        v.number("position")))
                .update();
    }

    private void field(Yaml f) {
        db.sql("insert into custom_field (key, name, hint, type, options, show_when, require_when, position, sample)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, true)")
                .params(Arrays.asList(
                        f.text("key"),
                        json.write(f.names("name")),
                        json.write(f.names("hint")),
                        f.text("type"),
                        json.write(f.list("options").stream().map(Yaml::values).toList()),
                        json.write(f.part("showWhen").values()),
                        json.write(f.part("requireWhen").values()),
                        f.number("position")))
                .update();
    }
}
