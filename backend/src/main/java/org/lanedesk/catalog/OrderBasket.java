package org.lanedesk.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Orders all that is in the basket at once: each thing becomes a request of its own, all of them or none. */
@Component
public class OrderBasket {
    private static final Logger LOG = LoggerFactory.getLogger(OrderBasket.class);
    private static final int MOST_REQUESTS = 50;
    private final Basket basket;
    private final OrderService orders;
    private final OpenRequest open;
    private final Orders known;
    private final Entitled entitled;
    private final PortalPerson person;
    private final UnitOfWork work;

    OrderBasket(
            Basket basket,
            OrderService orders,
            OpenRequest open,
            Orders known,
            Entitled entitled,
            PortalPerson person,
            UnitOfWork work) {
        this.basket = basket;
        this.orders = orders;
        this.open = open;
        this.known = known;
        this.entitled = entitled;
        this.person = person;
        this.work = work;
    }

    /**
     * @param forPerson see {@link OrderService.Order}
     * @throws Problem 409 for an empty basket, 422 naming the item that cannot be ordered as it stands
     */
    public UUID order(Actor actor, @Nullable String forPerson, List<String> watchers, Locale locale) {
        List<OpenRequest.Checked> wanted = checked(actor);
        OrderService.Order whose = new OrderService.Order("", Map.of(), null, List.of(), forPerson, watchers);
        // a request whose process cannot be started is opened and tried again, as one that is ordered alone
        Set<Integer> later = new HashSet<>();
        while (true) {
            int[] at = {0};
            try {
                return work.get(() -> {
                    List<Long> numbers = new ArrayList<>();
                    OpenRequest.Client client = orders.client(whose, actor, locale);
                    for (at[0] = 0; at[0] < wanted.size(); at[0]++) {
                        numbers.add(open.open(wanted.get(at[0]), client, later.contains(at[0])));
                    }
                    basket.clear(actor.id());
                    return known.add(actor.id(), numbers);
                });
            } catch (OpenRequest.ProcessFailed e) {
                LOG.warn(
                        "The process of service {} could not be started",
                        wanted.get(at[0]).service().key(),
                        e);
                later.add(at[0]);
            }
        }
    }

    private List<OpenRequest.Checked> checked(Actor actor) {
        Entitled.Person who = entitled.of(person.withContact(actor));
        List<Basket.Item> items = basket.of(actor.id());
        if (items.isEmpty()) {
            throw Problem.of(409, "catalog.basketEmpty");
        }
        if (items.stream().mapToInt(Basket.Item::quantity).sum() > MOST_REQUESTS) {
            throw Problem.of(409, "catalog.basketFull", MOST_REQUESTS);
        }
        List<OpenRequest.Checked> checked = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Basket.Item item = items.get(i);
            try {
                OpenRequest.Checked one = orders.check(orders.visible(item.service(), who), order(item));
                for (int n = 0; n < item.quantity(); n++) {
                    checked.add(one);
                }
            } catch (Problem e) {
                throw Problem.invalid("items[" + i + "]", "catalog.itemChanged", i + 1);
            }
        }
        return checked;
    }

    private static OrderService.Order order(Basket.Item item) {
        return new OrderService.Order(item.service(), item.answers(), item.text(), List.of());
    }
}
