package org.lanedesk.catalog;

import java.util.List;
import java.util.UUID;
import org.lanedesk.people.Contact;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.UnitOfWork;
import org.springframework.stereotype.Component;

/** Takes back what of an order can still be taken back, all of it or nothing. */
@Component
public class WithdrawOrder {
    private final OrderPages pages;
    private final ClientActs acts;
    private final PortalPerson person;
    private final Users users;
    private final UnitOfWork work;

    WithdrawOrder(OrderPages pages, ClientActs acts, PortalPerson person, Users users, UnitOfWork work) {
        this.pages = pages;
        this.acts = acts;
        this.person = person;
        this.users = users;
        this.work = work;
    }

    /** @throws Problem 404 for an order of others, 409 when nothing of it can be taken back */
    public void of(UUID order, Actor actor) {
        Contact contact = person.contact(actor);
        var who = new ClientActs.Who(
                contact.id(), actor.id(), contact.name(), PortalPerson.address(users.get(actor.id())));
        work.run(() -> {
            pages.of(order, actor, actor.locale());
            List<Long> numbers = pages.withdrawable(order, person.withContact(actor));
            if (numbers.isEmpty()) {
                throw Problem.of(409, "catalog.notWithdrawn");
            }
            numbers.forEach(number -> acts.withdraw(number, who));
        });
    }
}
