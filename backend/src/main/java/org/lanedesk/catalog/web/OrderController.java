package org.lanedesk.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.UUID;
import org.lanedesk.catalog.OrderPages;
import org.lanedesk.catalog.WithdrawOrder;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An order of several things; each of them is a request of its own (H45). */
@RestController
@RequestMapping("/api/v1/orders")
@Access(Right.PORTAL)
class OrderController {
    private final OrderPages pages;
    private final WithdrawOrder withdraw;
    private final CurrentUser user;

    OrderController(OrderPages pages, WithdrawOrder withdraw, CurrentUser user) {
        this.pages = pages;
        this.withdraw = withdraw;
        this.user = user;
    }

    @GetMapping("/{id}")
    @Operation(summary = "One order with those of its requests that I may see")
    OrderPages.Whole one(@PathVariable UUID id, Locale locale) {
        return pages.of(id, user.get(), locale);
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Take back all of it that can still be taken back")
    OrderPages.Whole withdraw(@PathVariable UUID id, Locale locale) {
        Actor actor = user.get();
        withdraw.of(id, actor);
        return pages.of(id, actor, locale);
    }
}
