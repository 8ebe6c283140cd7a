package org.lanedesk.sla;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lanedesk.people.Companies;
import org.lanedesk.people.Company;
import org.lanedesk.people.Contact;
import org.lanedesk.people.Contacts;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketFacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the tables of this module may ask about a ticket: its own short names, and all of the declared facts. Every short
 * name has a value or null, so no cell fails.
 */
@Component
class SlaFacts {
    private final Contacts contacts;
    private final Companies companies;
    /** read on first use: the catalogue asks this module too */
    private final SingletonSupplier<TicketFacts> catalogue;

    SlaFacts(Contacts contacts, Companies companies, ObjectProvider<TicketFacts> catalogue) {
        this.contacts = contacts;
        this.companies = companies;
        this.catalogue = SingletonSupplier.ofNullable(catalogue::getIfAvailable);
    }

    Map<String, Object> of(Ticket ticket) {
        Optional<Contact> contact = ticket.requester() == null ? Optional.empty() : contacts.find(ticket.requester());
        Optional<Company> company = ticket.company() == null ? Optional.empty() : companies.find(ticket.company());
        boolean vip = contact.map(Contact::vip).orElse(false)
                || company.map(Company::vip).orElse(false);
        Map<String, Object> facts = new HashMap<>();
        facts.put("company", company.map(Company::key).orElse(null));
        facts.put("type", ticket.type());
        facts.put("priority", ticket.priority());
        facts.put("impact", ticket.impact());
        facts.put("urgency", ticket.urgency());
        facts.put("status", ticket.status());
        facts.put("statusClass", ticket.statusClass().key());
        facts.put("reason", ticket.deferredReason());
        facts.put("brand", ticket.brand());
        facts.put("line", ticket.line());
        facts.put("group", ticket.group());
        facts.put("assigned", ticket.assignee() != null);
        facts.put("channel", ticket.channel());
        facts.put("channelKind", ticket.channelKind());
        facts.put("tags", ticket.tags());
        facts.put("fields", ticket.fields());
        facts.put("policy", ticket.slaPolicy());
        facts.put(
                "requester",
                Map.of(
                        "vip",
                        vip,
                        "companies",
                        company.map(c -> List.of(c.key())).orElse(List.of())));
        TicketFacts declared = catalogue.get();
        if (declared != null) {
            facts.putAll(declared.of(ticket.number(), null));
        }
        return facts;
    }
}
