package org.lanedesk.ticket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Companies;
import org.lanedesk.people.Company;
import org.lanedesk.people.Contact;
import org.lanedesk.people.ContactIdentity;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.SqlCondition;
import org.lanedesk.shared.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The customer beside the conversation: who it is, and everything he ever asked on any of his addresses (E77). */
@RestController
@RequestMapping("/api/v1/contacts/{id}")
@Access(Right.DESK)
class CustomerController {
    private static final int MOST = 100;
    private final Contacts contacts;
    private final Companies companies;
    private final Users users;
    private final TicketJsonReader tickets;
    private final Visibility visibility;
    private final CurrentUser user;
    private final JdbcClient db;

    CustomerController(
            Contacts contacts,
            Companies companies,
            Users users,
            TicketJsonReader tickets,
            Visibility visibility,
            CurrentUser user,
            JdbcClient db) {
        this.contacts = contacts;
        this.companies = companies;
        this.users = users;
        this.tickets = tickets;
        this.visibility = visibility;
        this.user = user;
        this.db = db;
    }

    record Identity(String kind, String value) {}

    /** @param manager of ours who looks after the company */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Firm(
            UUID id,
            String name,
            boolean vip,
            boolean sharedTickets,
            @Nullable String manager) {}

    record Counts(long open, long total) {}

    /** @param tickets only those the caller may see */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Card(
            UUID id,
            String name,
            boolean vip,
            @Nullable String locale,
            @Nullable String zone,
            List<Identity> identities,
            List<Firm> companies,
            Map<String, Object> fields,
            Instant since,
            Counts tickets) {}

    @GetMapping("/card")
    @Operation(summary = "The customer at a glance: addresses, companies, attributes, how many tickets")
    Card card(@PathVariable UUID id) {
        Contact contact = contacts.get(id);
        List<Firm> firms = companies.allOfContact(id).stream().map(this::firm).toList();
        SqlCondition seen = visibility.tickets(user.get(), "t");
        Counts counts = db.sql("select count(*) filter (where t.status_class not in ('resolved', 'closed')), count(*)"
                        + " from ticket t where t.requester = :contact and (" + seen.sql() + ")")
                .params(seen.params())
                .param("contact", id)
                .query((row, n) -> new Counts(row.getLong(1), row.getLong(2)))
                .single();
        return new Card(
                id,
                contact.name(),
                contact.vip() || firms.stream().anyMatch(Firm::vip),
                contact.locale(),
                contact.zone(),
                contacts.identities(id).stream()
                        .map((ContactIdentity i) -> new Identity(i.kind(), i.shown()))
                        .toList(),
                firms,
                contact.fields(),
                contact.createdAt(),
                counts);
    }

    @GetMapping("/tickets")
    @Operation(summary = "All tickets of the customer that I may see, the latest first")
    Page<TicketJson> tickets(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int size) {
        contacts.get(id);
        Actor actor = user.get();
        int limit = Math.min(Math.max(size, 1), MOST);
        SqlCondition seen = visibility.tickets(actor, "t");
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("contact", id);
        params.put("limit", limit + 1);
        params.put("behind", behind(cursor));
        List<Long> numbers = db.sql("select t.number from ticket t where t.requester = :contact and (" + seen.sql()
                        + ") and t.number < :behind order by t.number desc limit :limit")
                .params(params)
                .query(Long.class)
                .list();
        boolean more = numbers.size() > limit;
        List<Long> page = more ? numbers.subList(0, limit) : numbers;
        return new Page<>(tickets.read(page, actor), more ? String.valueOf(page.get(limit - 1)) : null, null);
    }

    private Firm firm(Company company) {
        String manager = company.managerId() == null
                ? null
                : users.find(company.managerId()).map(User::name).orElse(null);
        return new Firm(company.id(), company.name(), company.vip(), company.sharedTickets(), manager);
    }

    private static long behind(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw Problem.invalid("cursor", "ticket.badCursor");
        }
        return Long.parseLong(cursor);
    }
}
