package org.lanedesk.sample;

import java.util.List;
import java.util.Map;
import org.lanedesk.people.Users;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.FirstStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty desk so that each page has something to look at (H30). {@code lanedesk.sample} is true, false or auto:
 * auto loads it on the embedded database only.
 */
@Component
@Order(0)
public class SampleDesk implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SampleDesk.class);
    private final boolean wanted;
    private final Users users;
    private final SamplePeople people;
    private final SampleLines lines;
    private final SampleViews views;
    private final SampleTickets tickets;
    private final FirstStart first;
    private final SampleServices services;
    private final JdbcClient db;
    private final DomainClock clock;

    SampleDesk(
            @Value("${lanedesk.sample:auto}") String mode,
            @Value("${lanedesk.db.url:}") String url,
            Users users,
            SamplePeople people,
            SampleLines lines,
            SampleViews views,
            SampleTickets tickets,
            FirstStart first,
            SampleServices services,
            JdbcClient db,
            DomainClock clock) {
        this.wanted = mode.equals("true") || (mode.equals("auto") && url.isBlank());
        this.users = users;
        this.people = people;
        this.lines = lines;
        this.views = views;
        this.tickets = tickets;
        this.first = first;
        this.services = services;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!wanted) {
            return;
        }
        long start = clock.millis();
        Yaml desk = Yaml.file("sample-desk.yaml");
        boolean mine = first.once(users::none, () -> {
            people.load(desk);
            lines.load(desk);
            views.load(desk);
            services.load(Yaml.file("sample-services.yaml"));
        });
        if (!mine) {
            return;
        }
        tickets.load(Yaml.file("sample-tickets.yaml"));
        db.sql("update ticket set sample = true").update();
        db.sql("update session set sample = true").update();
        db.sql("update contact set sample = true").update();
        LOG.info("Sample desk loaded in {} ms", clock.millis() - start);
    }

    /** @return whether the sample desk is here; its administrator may be left over when there was no other */
    public boolean loaded() {
        return db.sql("select exists (select 1 from app_user where sample and active and login <> 'admin')")
                .query(Boolean.class)
                .single();
    }

    /** Who can be chosen on the sign-in page: login, name, roles and a sentence about each. */
    public List<Map<String, Object>> cards(java.util.Locale locale) {
        return Yaml.file("sample-desk.yaml").list("people").stream()
                .filter(p -> users.byLogin(p.text("login")).isPresent())
                .map(p -> Map.of(
                        "login", p.text("login"),
                        "name", p.text("name"),
                        "role", p.texts("roles").get(0).toLowerCase(java.util.Locale.ROOT),
                        "about", (Object) new org.lanedesk.shared.LocalizedText(people.about(p)).in(locale)))
                .toList();
    }
}
