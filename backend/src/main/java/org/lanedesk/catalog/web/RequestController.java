package org.lanedesk.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.catalog.ClientActs;
import org.lanedesk.catalog.OrderService;
import org.lanedesk.catalog.PortalPerson;
import org.lanedesk.catalog.RequestLines;
import org.lanedesk.catalog.RequestOwners;
import org.lanedesk.catalog.RequestPages;
import org.lanedesk.catalog.RequestView;
import org.lanedesk.file.Files;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.shared.Visibility;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My requests: order, read, answer, reopen, withdraw (E07). */
@RestController
@RequestMapping("/api/v1/requests")
@Access(Right.PORTAL)
class RequestController {
    private final OrderService order;
    private final RequestLines lines;
    private final RequestPages pages;
    private final ClientActs acts;
    private final PortalPerson person;
    private final Users users;
    private final Files files;
    private final Visibility visibility;
    private final RequestOwners owners;
    private final CurrentUser user;
    private final UnitOfWork work;

    RequestController(
            OrderService order,
            RequestLines lines,
            RequestPages pages,
            ClientActs acts,
            PortalPerson person,
            Users users,
            Files files,
            Visibility visibility,
            RequestOwners owners,
            CurrentUser user,
            UnitOfWork work) {
        this.order = order;
        this.lines = lines;
        this.pages = pages;
        this.acts = acts;
        this.person = person;
        this.users = users;
        this.files = files;
        this.visibility = visibility;
        this.owners = owners;
        this.user = user;
        this.work = work;
    }

    /**
     * @param answers values of the service's form; {@code text} what the client adds
     * @param forPerson login or mail address of the colleague it is for
     * @param watchers logins or mail addresses of colleagues who may read and answer too
     */
    record NewRequest(
            @Nullable String service,
            @Nullable Map<String, Object> answers,
            @Nullable String text,
            @Nullable List<UUID> attachments,
            @Nullable String forPerson,
            @Nullable List<String> watchers) {}

    record NewAnswer(@Nullable String text, @Nullable List<UUID> attachments) {}

    record Count(long open) {}

    @PostMapping
    @Operation(summary = "Order a service; the answer is checked as the form shows it")
    ResponseEntity<RequestView.Whole> order(@RequestBody NewRequest body, Locale locale) {
        if (body.service() == null || body.service().isBlank()) {
            throw Problem.invalid("service", "field.required");
        }
        long number = order.order(
                new OrderService.Order(
                        body.service(),
                        body.answers() == null ? Map.of() : body.answers(),
                        body.text(),
                        body.attachments() == null ? List.of() : body.attachments(),
                        body.forPerson(),
                        body.watchers() == null ? List.of() : body.watchers()),
                user.get(),
                locale);
        return ResponseEntity.created(URI.create("/api/v1/requests/" + number)).body(page(number, locale));
    }

    @GetMapping
    @Operation(summary = "My requests, the newest first", description = "state: open, done or all")
    Page<RequestView.Line> list(
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "25") int size,
            Locale locale) {
        return lines.page(actor(), state, cursor, size, locale);
    }

    @GetMapping("/count")
    @Operation(summary = "How many of my requests are open")
    Count count() {
        return new Count(lines.open(actor()));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One request with its status line and conversation")
    RequestView.Whole one(@PathVariable long number, Locale locale) {
        reach(number, Reach.READ);
        return page(number, locale);
    }

    @PostMapping("/{number}/messages")
    @Operation(summary = "Answer; a solved request is reopened by it")
    RequestView.Whole answer(@PathVariable long number, @RequestBody NewAnswer body, Locale locale) {
        Actor actor = reach(number, Reach.REPLY);
        List<UUID> attached = body.attachments() == null ? List.of() : body.attachments();
        attached.forEach(file -> files.visible(file, actor));
        String text = body.text() == null ? "" : body.text();
        work.run(() -> acts.answer(number, who(actor), text, attached));
        return page(number, locale);
    }

    @PostMapping("/{number}/confirm")
    @Operation(summary = "Agree that a request is solved; it is closed")
    RequestView.Whole confirm(@PathVariable long number, Locale locale) {
        Actor actor = owner(number);
        work.run(() -> acts.confirm(number, who(actor)));
        return page(number, locale);
    }

    @PostMapping("/{number}/remind")
    @Operation(summary = "Ask where an open request is, at most once a day")
    RequestView.Whole remind(@PathVariable long number, Locale locale) {
        Actor actor = owner(number);
        work.run(() -> acts.remind(number, who(actor), locale));
        return page(number, locale);
    }

    @PostMapping("/{number}/reopen")
    @Operation(summary = "Reopen a solved request")
    RequestView.Whole reopen(@PathVariable long number, Locale locale) {
        Actor actor = owner(number);
        work.run(() -> acts.reopen(number, who(actor)));
        return page(number, locale);
    }

    @PostMapping("/{number}/withdraw")
    @Operation(summary = "Take a request back")
    RequestView.Whole withdraw(@PathVariable long number, Locale locale) {
        Actor actor = owner(number);
        work.run(() -> acts.withdraw(number, who(actor)));
        return page(number, locale);
    }

    /** @throws Problem 403 for who was only asked to watch */
    private Actor owner(long number) {
        Actor actor = reach(number, Reach.REPLY);
        if (!owners.include(number, actor)) {
            throw Problem.of(403, "catalog.watches");
        }
        return actor;
    }

    private Actor actor() {
        return person.withContact(user.get());
    }

    private Actor reach(long number, Reach needed) {
        Actor actor = actor();
        Reach reach = visibility
                .place(number)
                .map(place -> visibility.requestReach(actor, place))
                .orElse(Reach.NONE);
        if (reach == Reach.NONE) {
            throw Problem.notFound("request", number);
        }
        if (!reach.allows(needed)) {
            throw Problem.of(403, "auth.forbidden");
        }
        return actor;
    }

    private RequestView.Whole page(long number, Locale locale) {
        Actor actor = actor();
        boolean mine = visibility
                .place(number)
                .map(place -> visibility.requestReach(actor, place))
                .orElse(Reach.NONE)
                .allows(Reach.REPLY);
        return pages.of(number, actor.contact(), mine, owners.include(number, actor), locale);
    }

    private ClientActs.Who who(Actor actor) {
        var contact = person.contact(actor);
        return new ClientActs.Who(
                contact.id(), actor.id(), contact.name(), PortalPerson.address(users.get(actor.id())));
    }
}
