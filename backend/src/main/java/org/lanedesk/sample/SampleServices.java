package org.lanedesk.sample;

import java.util.Arrays;
import org.lanedesk.knowledge.Articles;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Services and articles of the sample desk. */
@Component
class SampleServices {
    private final JdbcClient db;
    private final Jsonb json;
    private final Articles articles;

    SampleServices(JdbcClient db, Jsonb json, Articles articles) {
        this.db = db;
        this.json = json;
        this.articles = articles;
    }

    void load(Yaml file) {
        file.list("categories")
                .forEach(
                        c -> db.sql("insert into service_category (key, name, position, sample) values (?, ?, ?, true)")
                                .params(Arrays.asList(c.text("key"), json.write(c.names("name")), c.number("position")))
                                .update());
        file.list("services").forEach(this::service);
        file.list("articles")
                .forEach(a -> articles.put(
                        a.text("key"),
                        new LocalizedText(a.names("title")),
                        new LocalizedText(a.names("body")),
                        a.maybe("audience") == null ? "public" : a.text("audience"),
                        true));
    }

    private void service(Yaml s) {
        db.sql("insert into service (key, name, description, category, icon, channel, group_key, form, process,"
                        + " target_days, target_hours, audience, position, sample)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)")
                .params(Arrays.asList(
                        s.text("key"),
                        json.write(s.names("name")),
                        json.write(s.names("description")),
                        s.text("category"),
                        s.maybe("icon"),
                        s.text("channel"),
                        s.maybe("group"),
                        s.maybe("form"),
                        s.maybe("process"),
                        s.number("days"),
                        s.number("hours"),
                        s.texts("audience").toArray(new String[0]),
                        s.number("position")))
                .update();
    }
}
