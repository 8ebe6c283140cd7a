package org.lanedesk.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.form.Forms;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;

/** The basket as its owner sees it: each thing, and what of the whole is told before it is ordered. */
@Component
public class BasketPage {
    private final Basket basket;
    private final OrderService orders;
    private final Entitled entitled;
    private final PortalPerson person;
    private final Offers offers;
    private final Forms forms;

    BasketPage(Basket basket, OrderService orders, Entitled entitled, PortalPerson person, Offers offers, Forms forms) {
        this.basket = basket;
        this.orders = orders;
        this.entitled = entitled;
        this.person = person;
        this.offers = offers;
        this.forms = forms;
    }

    /** @param amount in whole units of {@code currency} */
    public record Money(int amount, @Nullable String currency) {}

    /**
     * @param service null when it cannot be ordered any more
     * @param answers what was filled in, in words; {@code values} the same for the form
     * @param cost of all of this item
     * @param unapproved it needs an approval and nobody can be asked for it yet
     */
    public record Line(
            UUID id,
            RequestView.@Nullable ServiceName service,
            List<RequestView.Answer> answers,
            Map<String, Object> values,
            @Nullable String text,
            int quantity,
            @Nullable Money cost,
            @Nullable Instant promisedAt,
            @Nullable String zone,
            boolean unapproved) {}

    /** @param promisedAt when the last of all would be there; {@code zone} is where that day is meant */
    public record Whole(
            List<Line> items,
            int requests,
            List<Money> cost,
            @Nullable Instant promisedAt,
            @Nullable String zone,
            List<String> approvers,
            boolean unapproved) {}

    public Whole of(Actor actor, Locale locale) {
        Actor known = person.withContact(actor);
        Entitled.Person who = entitled.of(known);
        List<Line> lines = new ArrayList<>();
        List<String> approvers = new ArrayList<>();
        for (Basket.Item item : basket.of(actor.id())) {
            lines.add(line(item, known, who, approvers, locale));
        }
        Line last = lines.stream()
                .filter(l -> l.promisedAt() != null)
                .max(java.util.Comparator.comparing(l -> Objects.requireNonNull(l.promisedAt())))
                .orElse(null);
        return new Whole(
                lines,
                lines.stream().mapToInt(Line::quantity).sum(),
                sum(lines),
                last == null ? null : last.promisedAt(),
                last == null ? null : last.zone(),
                approvers.stream().distinct().toList(),
                lines.stream().anyMatch(Line::unapproved));
    }

    private Line line(Basket.Item item, Actor actor, Entitled.Person who, List<String> approvers, Locale locale) {
        try {
            Service service = orders.visible(item.service(), who);
            Offers.Offer offer = offers.of(service, actor, item.answers());
            approvers.addAll(offer.approvers());
            return new Line(
                    item.id(),
                    new RequestView.ServiceName(service.key(), service.name().in(locale), service.icon()),
                    words(service, item.answers(), locale),
                    item.answers(),
                    item.text(),
                    item.quantity(),
                    service.cost() == null ? null : new Money(service.cost() * item.quantity(), service.currency()),
                    offer.promisedAt(),
                    offer.zone(),
                    offer.unapproved());
        } catch (Problem gone) {
            return new Line(
                    item.id(), null, List.of(), item.answers(), item.text(), item.quantity(), null, null, null, false);
        }
    }

    private List<RequestView.Answer> words(Service service, Map<String, Object> answers, Locale locale) {
        return service.form() == null
                ? List.of()
                : Forms.inWords(forms.latest(service.form()), answers, locale).entrySet().stream()
                        .map(e -> new RequestView.Answer(e.getKey(), e.getValue()))
                        .toList();
    }

    private static List<Money> sum(List<Line> lines) {
        Map<String, Integer> sums = new TreeMap<>();
        lines.stream()
                .map(Line::cost)
                .filter(Objects::nonNull)
                .forEach(m -> sums.merge(m.currency() == null ? "" : m.currency(), m.amount(), Integer::sum));
        return sums.entrySet().stream()
                .map(e -> new Money(e.getValue(), e.getKey().isEmpty() ? null : e.getKey()))
                .toList();
    }
}
