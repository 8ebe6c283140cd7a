package org.lanedesk.catalog;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.CaseRun;
import org.lanedesk.engine.CaseStep;
import org.lanedesk.people.NewUser;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Steps of scenarios in which somebody orders and approves (docs/cases.md): {@code order}, {@code decide}, {@code client
 * acts}. Who orders is {@code client}; {@code head} is the manager who is asked.
 */
@Component
class CaseOrders implements CaseStep {
    private final OrderService orders;
    private final DecideApproval decisions;
    private final Approvals approvals;
    private final ClientActs acts;
    private final PortalPerson person;
    private final Users users;
    private final JdbcClient db;

    CaseOrders(
            OrderService orders,
            DecideApproval decisions,
            Approvals approvals,
            ClientActs acts,
            PortalPerson person,
            Users users,
            JdbcClient db) {
        this.orders = orders;
        this.decisions = decisions;
        this.approvals = approvals;
        this.acts = acts;
        this.person = person;
        this.users = users;
        this.db = db;
    }

    @Override
    public Set<String> names() {
        return Set.of("order", "decide", "client acts");
    }

    @Override
    public void run(String name, @Nullable Object value, CaseRun run) {
        Map<?, ?> fields = value instanceof Map<?, ?> map ? map : Map.of("act", String.valueOf(value));
        switch (name) {
            case "order" -> order(fields, run);
            case "decide" -> decide(fields, run);
            default -> act(String.valueOf(fields.get("act")), run);
        }
    }

    @Override
    public Map<String, ? extends @Nullable Object> read(CaseRun run) {
        String key = run.businessKey();
        if (key == null || !key.matches("\\d{1,15}")) {
            return Map.of();
        }
        return Map.of(
                "approvals",
                approvals.ofTicket(Long.parseLong(key)).stream()
                        .map(RequestView.Approver::state)
                        .sorted()
                        .toList());
    }

    private void order(Map<?, ?> fields, CaseRun run) {
        String line = String.valueOf(run.recall("queue"));
        Actor client = client(line, run);
        db.sql("insert into channel (key, kind, name, line_key) values (?, 'portal', '{\"en\":\"Portal\"}', ?)"
                        + " on conflict do nothing")
                .params(line + "-portal", line)
                .update();
        String service = "s" + UUID.randomUUID().toString().substring(0, 12);
        db.sql("insert into service (key, name, channel, group_key, form, process, target_days) values (?,"
                        + " '{\"en\":\"Service\"}', ?, ?, ?, ?, 2)")
                .params(Arrays.asList(service, line + "-portal", line, fields.get("form"), fields.get("process")))
                .update();
        Map<String, Object> answers = new LinkedHashMap<>();
        if (fields.get("answers") instanceof Map<?, ?> map) {
            map.forEach((k, v) -> answers.put(String.valueOf(k), v));
        }
        Object text = fields.get("text");
        long number = orders.order(
                new OrderService.Order(service, answers, text == null ? null : text.toString(), List.of()),
                client,
                Locale.ENGLISH);
        run.joins(String.valueOf(number));
    }

    private Actor client(String line, CaseRun run) {
        if (run.recall("person client") instanceof Actor known) {
            return known;
        }
        User made = users.add(NewUser.of(line + "-client", "client", line + "-client@outside.example", Role.CLIENT));
        if (run.recall("person head") instanceof Actor head) {
            db.sql("update app_user set manager_id = ? where id = ?")
                    .params(head.id(), made.id())
                    .update();
        }
        Actor actor = new Actor(made.id(), made.login(), made.name(), made.roles(), made.rights(), made.locale(), null);
        run.remember("person client", actor);
        return actor;
    }

    private void decide(Map<?, ?> fields, CaseRun run) {
        Object by = fields.get("by");
        if (!(run.recall("person " + (by == null ? "head" : by)) instanceof Actor actor)) {
            throw new IllegalStateException("nobody is called " + by);
        }
        Approval asked = approvals.openFor(List.of(actor.id())).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(actor.name() + " is asked nothing"));
        decisions.decide(asked.id(), !"decline".equals(fields.get("answer")), null, actor.id());
    }

    private void act(String verb, CaseRun run) {
        Actor client = (Actor) Objects.requireNonNull(run.recall("person client"), "nobody has ordered");
        var contact = person.contact(client);
        var who = new ClientActs.Who(contact.id(), client.id(), client.name(), client.login());
        long number = Long.parseLong(Objects.requireNonNull(run.businessKey()));
        switch (verb) {
            case "confirm" -> acts.confirm(number, who);
            case "reopen" -> acts.reopen(number, who);
            case "withdraw" -> acts.withdraw(number, who);
            default -> throw new IllegalArgumentException("a client does not " + verb);
        }
    }
}
