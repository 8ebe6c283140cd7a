package org.lanedesk.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.catalog.Entitled;
import org.lanedesk.catalog.OrderDrafts;
import org.lanedesk.catalog.OrderService;
import org.lanedesk.catalog.PortalPerson;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** My order of a service that is begun and not sent. */
@RestController
@RequestMapping("/api/v1/services/{key}/draft")
@Access(Right.PORTAL)
class OrderDraftController {
    private static final int MAX_TEXT = 20_000;
    private final OrderDrafts drafts;
    private final OrderService orders;
    private final Entitled entitled;
    private final PortalPerson person;
    private final CurrentUser user;

    OrderDraftController(
            OrderDrafts drafts, OrderService orders, Entitled entitled, PortalPerson person, CurrentUser user) {
        this.drafts = drafts;
        this.orders = orders;
        this.entitled = entitled;
        this.person = person;
        this.user = user;
    }

    record DraftBody(
            @Nullable Map<String, Object> answers, @Nullable String text) {}

    record DraftView(
            Map<String, Object> answers,
            @Nullable String text,
            @Nullable Instant updatedAt) {}

    @GetMapping
    @Operation(summary = "My draft; empty when there is none")
    DraftView read(@PathVariable String key) {
        Actor actor = mayOrder(key);
        return drafts.find(actor.id(), key)
                .map(d -> new DraftView(d.answers(), d.text(), d.updatedAt()))
                .orElseGet(() -> new DraftView(Map.of(), null, null));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep my draft")
    void save(@PathVariable String key, @RequestBody DraftBody body) {
        Actor actor = mayOrder(key);
        Map<String, Object> answers = body.answers() == null ? Map.of() : body.answers();
        if (answers.toString().length() + String.valueOf(body.text()).length() > MAX_TEXT) {
            throw Problem.invalid("text", "field.tooLong", MAX_TEXT);
        }
        drafts.save(actor.id(), key, answers, body.text());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Throw my draft away")
    void remove(@PathVariable String key) {
        drafts.remove(mayOrder(key).id(), key);
    }

    private Actor mayOrder(String key) {
        Actor actor = user.get();
        orders.visible(key, entitled.of(person.withContact(actor)));
        return actor;
    }
}
