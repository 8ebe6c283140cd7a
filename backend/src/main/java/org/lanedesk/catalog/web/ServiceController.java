package org.lanedesk.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.catalog.Entitled;
import org.lanedesk.catalog.Offers;
import org.lanedesk.catalog.OrderService;
import org.lanedesk.catalog.PortalPerson;
import org.lanedesk.catalog.Service;
import org.lanedesk.catalog.Services;
import org.lanedesk.form.Forms;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The catalogue as the reader may order from it; guests see what is open to guests. */
@RestController
@RequestMapping("/api/v1/services")
@Access(open = true)
class ServiceController {
    private final Services services;
    private final Entitled entitled;
    private final OrderService order;
    private final Forms forms;
    private final Offers offers;
    private final PortalPerson person;
    private final CurrentUser user;

    ServiceController(
            Services services,
            Entitled entitled,
            OrderService order,
            Forms forms,
            Offers offers,
            PortalPerson person,
            CurrentUser user) {
        this.services = services;
        this.entitled = entitled;
        this.order = order;
        this.forms = forms;
        this.offers = offers;
        this.person = person;
        this.user = user;
    }

    record Category(String key, String name) {}

    record Listed(
            String key,
            String name,
            String description,
            @Nullable Category category,
            @Nullable String icon,
            @Nullable Integer targetDays,
            @Nullable Integer targetHours,
            @Nullable Integer cost,
            @Nullable String currency) {}

    /**
     * @param promisedAt when it would be there if it were ordered now; {@code zone} is where the day is meant
     * @param unapproved it needs an approval and nobody can be asked for it yet
     */
    record Whole(
            Listed service,
            @Nullable JsonNode form,
            @Nullable Instant promisedAt,
            @Nullable String zone,
            List<String> approvers,
            boolean unapproved) {}

    @GetMapping
    @Operation(summary = "Services I may order, by category", description = "q finds by name and description.")
    Page<Listed> list(@RequestParam(defaultValue = "") String q, Locale locale) {
        Entitled.Person who = entitled.of(actor());
        return Page.all(services.all().stream()
                .filter(s -> Entitled.to(s, who) && fits(s, q))
                .map(s -> listed(s, locale))
                .toList());
    }

    @GetMapping("/{key}")
    @Operation(summary = "One service with its form, the day it would be promised for, and who approves")
    Whole one(@PathVariable String key, Locale locale) {
        Actor actor = actor();
        Service service = order.visible(key, entitled.of(actor));
        Offers.Offer offer = offers.of(service, actor, Map.of());
        return new Whole(
                listed(service, locale),
                service.form() == null ? null : forms.latest(service.form()).in(locale),
                offer.promisedAt(),
                offer.zone(),
                offer.approvers(),
                offer.unapproved());
    }

    private @Nullable Actor actor() {
        return user.optional().map(person::withContact).orElse(null);
    }

    private static boolean fits(Service service, String q) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || (service.name().values() + " " + service.description().values())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }

    private static Listed listed(Service s, Locale locale) {
        return new Listed(
                s.key(),
                s.name().in(locale),
                s.description().in(locale),
                s.category() == null
                        ? null
                        : new Category(
                                s.category(),
                                s.categoryName() == null
                                        ? s.category()
                                        : s.categoryName().in(locale)),
                s.icon(),
                s.targetDays(),
                s.targetHours(),
                s.cost(),
                s.currency());
    }
}
