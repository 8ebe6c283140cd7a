package org.lanedesk.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Visibility;
import org.springframework.stereotype.Component;

/** An order of several things as somebody sees it who may see one of its requests. */
@Component
public class OrderPages {
    private final Orders orders;
    private final RequestLines lines;
    private final RequestPages pages;
    private final ServiceRequests requests;
    private final PortalPerson person;
    private final Visibility visibility;
    private final RequestOwners owners;

    OrderPages(
            Orders orders,
            RequestLines lines,
            RequestPages pages,
            ServiceRequests requests,
            PortalPerson person,
            Visibility visibility,
            RequestOwners owners) {
        this.owners = owners;
        this.orders = orders;
        this.lines = lines;
        this.pages = pages;
        this.requests = requests;
        this.person = person;
        this.visibility = visibility;
    }

    /** @param withdrawable those of its requests that can still be taken back */
    public record Whole(UUID id, Instant orderedAt, List<RequestView.Line> requests, List<Long> withdrawable) {}

    /** @throws Problem 404 when he may see none of its requests */
    public Whole of(UUID order, Actor actor, Locale locale) {
        Actor known = person.withContact(actor);
        List<Long> seen = reached(order, known, Reach.READ);
        if (seen.isEmpty()) {
            throw Problem.notFound("order", order);
        }
        return new Whole(
                order, orders.orderedAt(order), lines.all(seen, known.contact(), locale), withdrawable(order, known));
    }

    /** @param actor with his contact */
    List<Long> withdrawable(UUID order, Actor actor) {
        return reached(order, actor, Reach.REPLY).stream()
                .filter(number -> owners.include(number, actor))
                .filter(number -> pages.actions(number, requests.find(number).orElse(null))
                        .contains("withdraw"))
                .toList();
    }

    private List<Long> reached(UUID order, Actor actor, Reach needed) {
        return orders.numbers(order).stream()
                .filter(number -> visibility
                        .place(number)
                        .map(place -> visibility.requestReach(actor, place))
                        .orElse(Reach.NONE)
                        .allows(needed))
                .toList();
    }
}
