package org.lanedesk.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.catalog.ClientActs;
import org.lanedesk.catalog.OrderService;
import org.lanedesk.catalog.RequestPages;
import org.lanedesk.catalog.RequestView;
import org.lanedesk.catalog.Tracks;
import org.lanedesk.people.Contact;
import org.lanedesk.people.ContactIdentity;
import org.lanedesk.people.Contacts;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.MailAddress;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Problem.FieldError;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.shared.VisitorRate;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests of people without an account: sent by a form, followed by a secret link (D07). */
@RestController
@RequestMapping("/api/v1")
@Access(open = true)
class GuestController {
    private static final int MOST_A_MINUTE = 20;
    private final OrderService order;
    private final Tracks tracks;
    private final RequestPages pages;
    private final ClientActs acts;
    private final Tickets tickets;
    private final Contacts contacts;
    private final UnitOfWork work;
    private final VisitorRate rate;

    GuestController(
            OrderService order,
            Tracks tracks,
            RequestPages pages,
            ClientActs acts,
            Tickets tickets,
            Contacts contacts,
            UnitOfWork work,
            VisitorRate rate) {
        this.rate = rate;
        this.order = order;
        this.tracks = tracks;
        this.pages = pages;
        this.acts = acts;
        this.tickets = tickets;
        this.contacts = contacts;
        this.work = work;
    }

    record GuestRequest(
            @Nullable String service,
            @Nullable String name,
            @Nullable String address,
            @Nullable Map<String, Object> answers,
            @Nullable String text) {}

    /** @param token opens {@code /portal/track/{token}}; shown once */
    record Sent(long number, String token, String link, Instant expiresAt) {}

    record NewAnswer(@Nullable String text) {}

    @PostMapping("/guest-requests")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Order as a guest; the answer holds the number and a tracking link")
    Sent order(@RequestBody GuestRequest body, HttpServletRequest request, Locale locale) {
        rate.count("guest request", request.getRemoteAddr(), MOST_A_MINUTE);
        List<FieldError> errors = new ArrayList<>();
        String service = filled("service", body.service(), 64, errors);
        String name = filled("name", body.name(), 200, errors);
        String address = filled("address", body.address(), 320, errors);
        if (errors.isEmpty() && !MailAddress.plausible(address)) {
            errors.add(new FieldError("address", "message.badAddress", address));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        Map<String, Object> answers = body.answers() == null ? Map.of() : body.answers();
        long number = order.orderAsGuest(
                new OrderService.Order(service, answers, body.text(), List.of()), name, address, locale);
        Tracks.Track track = tracks.make(number);
        return new Sent(number, track.token(), "/portal/track/" + track.token(), track.expiresAt());
    }

    @GetMapping("/track/{token}")
    @Operation(summary = "Follow a request by its secret link")
    RequestView.Whole track(@PathVariable String token, Locale locale) {
        long number = tracks.number(token);
        return pages.of(number, tickets.get(number).requester(), true, true, locale);
    }

    @PostMapping("/track/{token}/messages")
    @Operation(summary = "Answer by the secret link")
    RequestView.Whole answer(@PathVariable String token, @RequestBody NewAnswer body, Locale locale) {
        long number = tracks.number(token);
        work.run(() -> acts.answer(number, who(number), body.text() == null ? "" : body.text(), List.of()));
        return track(token, locale);
    }

    @PostMapping("/track/{token}/confirm")
    @Operation(summary = "Agree by the secret link that a request is solved; it is closed")
    RequestView.Whole confirm(@PathVariable String token, Locale locale) {
        long number = tracks.number(token);
        work.run(() -> acts.confirm(number, who(number)));
        return track(token, locale);
    }

    @PostMapping("/track/{token}/reopen")
    @Operation(summary = "Reopen a solved request by the secret link")
    RequestView.Whole reopen(@PathVariable String token, Locale locale) {
        long number = tracks.number(token);
        work.run(() -> acts.reopen(number, who(number)));
        return track(token, locale);
    }

    private ClientActs.Who who(long number) {
        Ticket ticket = tickets.get(number);
        UUID requester = ticket.requester();
        if (requester == null) {
            throw Problem.notFound("request", number);
        }
        Contact contact = contacts.get(requester);
        String address = contacts.identities(contact.id()).stream()
                .filter(i -> i.kind().equals(ContactIdentity.GUEST))
                .map(i -> i.shown().split(" ", 2)[0])
                .findFirst()
                .orElse(contact.name());
        return new ClientActs.Who(contact.id(), null, contact.name(), address);
    }

    private static String filled(String field, @Nullable String value, int most, List<FieldError> errors) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError(field, "field.required"));
        } else if (value.length() > most) {
            errors.add(new FieldError(field, "field.tooLong", most));
        }
        return value == null ? "" : value.strip();
    }
}
