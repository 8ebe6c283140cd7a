package org.lanedesk.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.catalog.Basket;
import org.lanedesk.catalog.BasketPage;
import org.lanedesk.catalog.OrderBasket;
import org.lanedesk.catalog.OrderPages;
import org.lanedesk.catalog.OrderService;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** My basket: several things, ordered at once (H45). */
@RestController
@RequestMapping("/api/v1/basket")
@Access(Right.PORTAL)
class BasketController {
    private final Basket basket;
    private final BasketPage page;
    private final OrderService orders;
    private final OrderBasket order;
    private final OrderPages pages;
    private final CurrentUser user;

    BasketController(
            Basket basket,
            BasketPage page,
            OrderService orders,
            OrderBasket order,
            OrderPages pages,
            CurrentUser user) {
        this.basket = basket;
        this.page = page;
        this.orders = orders;
        this.order = order;
        this.pages = pages;
        this.user = user;
    }

    /** @param quantity how many of it, 1 when missing; the service of an item never changes */
    record ItemBody(
            @Nullable String service,
            @Nullable Map<String, Object> answers,
            @Nullable String text,
            @Nullable Integer quantity) {}

    /** @param forPerson and {@code watchers} as for one request; they hold for the whole order */
    record OrderBody(@Nullable String forPerson, @Nullable List<String> watchers) {}

    @GetMapping
    @Operation(summary = "What is in my basket, with the promised day, cost and approvers of the whole")
    BasketPage.Whole read(Locale locale) {
        return page.of(user.get(), locale);
    }

    @PostMapping("/items")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Put a service into my basket; the answer is checked as the form shows it")
    BasketPage.Whole add(@RequestBody ItemBody body, Locale locale) {
        if (body.service() == null || body.service().isBlank()) {
            throw Problem.invalid("service", "field.required");
        }
        Actor actor = user.get();
        var checked = orders.checked(wanted(body.service(), body), actor);
        basket.add(actor.id(), body.service(), checked, body.text(), body.quantity() == null ? 1 : body.quantity());
        return page.of(actor, locale);
    }

    @PutMapping("/items/{id}")
    @Operation(summary = "Change how many, or what was filled in; what is missing stays")
    BasketPage.Whole change(@PathVariable UUID id, @RequestBody ItemBody body, Locale locale) {
        Actor actor = user.get();
        Basket.Item old = basket.get(actor.id(), id);
        boolean filled = body.answers() != null || body.text() != null;
        basket.change(
                actor.id(),
                new Basket.Item(
                        id,
                        old.service(),
                        filled ? orders.checked(wanted(old.service(), body), actor) : old.answers(),
                        filled ? body.text() : old.text(),
                        body.quantity() == null ? old.quantity() : body.quantity()));
        return page.of(actor, locale);
    }

    @DeleteMapping("/items/{id}")
    @Operation(summary = "Take a thing out of my basket")
    BasketPage.Whole remove(@PathVariable UUID id, Locale locale) {
        Actor actor = user.get();
        basket.remove(actor.id(), id);
        return page.of(actor, locale);
    }

    @PostMapping("/order")
    @Operation(summary = "Order all of it; each thing becomes a request of its own")
    ResponseEntity<OrderPages.Whole> order(@RequestBody OrderBody body, Locale locale) {
        Actor actor = user.get();
        List<String> watchers = body.watchers() == null ? List.of() : body.watchers();
        UUID id = order.order(actor, body.forPerson(), watchers, locale);
        return ResponseEntity.created(URI.create("/api/v1/orders/" + id)).body(pages.of(id, actor, locale));
    }

    private static OrderService.Order wanted(String service, ItemBody body) {
        return new OrderService.Order(
                service, body.answers() == null ? Map.of() : body.answers(), body.text(), List.of());
    }
}
