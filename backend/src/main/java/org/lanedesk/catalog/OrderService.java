package org.lanedesk.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lanedesk.file.Files;
import org.lanedesk.form.Forms;
import org.lanedesk.people.Contact;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Orders a service: the answer is checked, a ticket opened and the process of the service started. An accepted order
 * does not depend on a healthy model: when its process cannot be started at once, the ticket is opened and
 * the process tried again, until it runs or stands among the incidents.
 */
@Component
public class OrderService {
    private static final Logger LOG = LoggerFactory.getLogger(OrderService.class);
    private final Services services;
    private final Entitled entitled;
    private final Forms forms;
    private final PortalPerson person;
    private final Contacts contacts;
    private final Users users;
    private final Files files;
    private final OpenRequest open;
    private final UnitOfWork work;
    private final Colleagues colleagues;
    private final OrderDrafts drafts;
    private final ApplicationEventPublisher events;

    OrderService(
            Services services,
            Entitled entitled,
            Forms forms,
            PortalPerson person,
            Contacts contacts,
            Users users,
            Files files,
            OpenRequest open,
            UnitOfWork work,
            Colleagues colleagues,
            OrderDrafts drafts,
            ApplicationEventPublisher events) {
        this.events = events;
        this.drafts = drafts;
        this.colleagues = colleagues;
        this.services = services;
        this.entitled = entitled;
        this.forms = forms;
        this.person = person;
        this.contacts = contacts;
        this.users = users;
        this.files = files;
        this.open = open;
        this.work = work;
    }

    /**
     * @param text what the client adds, or all he says when the service has no form
     * @param forPerson login or mail address of the colleague it is for; null = oneself
     * @param watchers logins or mail addresses of colleagues who may read and answer too
     */
    public record Order(
            String service,
            Map<String, Object> answers,
            @Nullable String text,
            List<UUID> files,
            @Nullable String forPerson,
            List<String> watchers) {
        public Order(String service, Map<String, Object> answers, @Nullable String text, List<UUID> files) {
            this(service, answers, text, files, null, List.of());
        }
    }

    /** @throws Problem 404 for a service he may not order, 422 naming the wrong fields, 409 without entrance or form */
    public long order(Order order, Actor actor, Locale locale) {
        Service service = visible(order.service(), entitled.of(person.withContact(actor)));
        order.files().forEach(file -> files.visible(file, actor));
        long number = open(check(service, order), () -> client(order, actor, locale));
        drafts.remove(actor.id(), order.service());
        return number;
    }

    /** The answer as it would be ordered. @throws Problem as {@link #order} */
    public Map<String, Object> checked(Order order, Actor actor) {
        return check(visible(order.service(), entitled.of(person.withContact(actor))), order)
                .answers();
    }

    /** As {@link #order}, for somebody without an account. */
    public long orderAsGuest(Order order, String name, String address, Locale locale) {
        Service service = visible(order.service(), entitled.of(null));
        return open(check(service, order), () -> {
            Contact contact = contacts.guest(address, name, locale);
            return new OpenRequest.Client(contact, address, null, locale, List.of());
        });
    }

    /** @throws Problem 404, also for one that is not meant for this person */
    public Service visible(String key, Entitled.Person who) {
        return services.find(key).filter(s -> Entitled.to(s, who)).orElseThrow(() -> Problem.notFound("service", key));
    }

    /** @throws Problem 422 naming the fields that are wrong */
    OpenRequest.Checked check(Service service, Order order) {
        Forms.Form form = service.form() == null ? null : forms.latest(service.form());
        Map<String, Object> answers = form == null ? Map.of() : forms.check(form, order.answers());
        if (form == null && (order.text() == null || order.text().isBlank())) {
            throw Problem.invalid("text", "field.required");
        }
        if (order.text() != null && order.text().length() > ClientActs.MAX_TEXT) {
            throw Problem.invalid("text", "field.tooLong", ClientActs.MAX_TEXT);
        }
        return new OpenRequest.Checked(service, form, answers, order.text(), order.files());
    }

    /** Whose request it is; one who orders for a colleague follows it too. */
    OpenRequest.Client client(Order order, Actor actor, Locale locale) {
        Contact own = person.contact(actor);
        List<UUID> watchers = new ArrayList<>();
        order.watchers().forEach(w -> watchers.add(colleagues.of(w, "watchers").id()));
        if (order.forPerson() == null || order.forPerson().isBlank()) {
            String address = PortalPerson.address(users.get(actor.id()));
            return new OpenRequest.Client(own, address, actor.id(), locale, watchers);
        }
        Contact other = colleagues.of(order.forPerson(), "forPerson");
        if (!other.id().equals(own.id())) {
            watchers.add(own.id());
        }
        return new OpenRequest.Client(other, colleagues.address(order.forPerson()), actor.id(), locale, watchers);
    }

    private long open(OpenRequest.Checked checked, Supplier<OpenRequest.Client> client) {
        try {
            return work.get(() -> told(checked, client.get(), false));
        } catch (OpenRequest.ProcessFailed e) {
            LOG.warn(
                    "The process of service {} could not be started",
                    checked.service().key(),
                    e);
            return work.get(() -> told(checked, client.get(), true));
        }
    }

    private long told(OpenRequest.Checked checked, OpenRequest.Client client, boolean soon) {
        long number = open.open(checked, client, soon);
        if (client.user() == null) {
            events.publishEvent(new GuestOrdered(number, client.address(), client.locale()));
        }
        return number;
    }
}
