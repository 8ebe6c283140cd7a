package org.lanedesk.routing;

import static org.lanedesk.routing.TicketFactList.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Company;
import org.lanedesk.people.Contact;

/** Facts of who asks. An unknown requester has none of them, so that rows over them do not match (A06). */
final class RequesterFactList {
    private RequesterFactList() {}

    static List<Fact> all() {
        return List.of(
                fact(
                        "requester.name",
                        "string",
                        "Customer's name",
                        "Имя клиента",
                        "Imię klienta",
                        s -> s.requester() == null ? null : s.requester().name()),
                fact(
                        "requester.address",
                        "string",
                        "Customer's address",
                        "Адрес клиента",
                        "Adres klienta",
                        FactSource::address),
                fact("requester.vip", "boolean", "VIP", "VIP", "VIP", RequesterFactList::vip),
                fact(
                        "requester.locale",
                        "string",
                        "Customer's language",
                        "Язык клиента",
                        "Język klienta",
                        s -> s.requester() == null ? null : s.requester().locale()),
                fact(
                        "requester.account",
                        "string",
                        "Linked user",
                        "Учётная запись",
                        "Konto",
                        RequesterFactList::account),
                fact(
                        "requester.companies",
                        "list",
                        "Companies",
                        "Компании",
                        "Firmy",
                        s -> s.companies().stream().map(Company::key).toList()));
    }

    private static Object vip(FactSource s) {
        Contact contact = s.requester();
        return (contact != null && contact.vip()) || s.companies().stream().anyMatch(Company::vip);
    }

    private static @Nullable Object account(FactSource s) {
        Contact contact = s.requester();
        return contact == null || contact.userId() == null
                ? null
                : contact.userId().toString();
    }
}
