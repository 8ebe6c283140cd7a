package org.lanedesk.ticket;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.field.CustomField;
import org.lanedesk.field.FieldTargets;
import org.lanedesk.file.Files;
import org.lanedesk.file.StoredFile;
import org.lanedesk.people.Companies;
import org.lanedesk.people.Company;
import org.lanedesk.people.Contact;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Visibility;
import org.springframework.stereotype.Component;

/** The people, companies, tickets and files that custom fields name; nobody points at what he may not see himself. */
@Component
class PointedAt implements FieldTargets {
    private final Users users;
    private final Contacts contacts;
    private final Companies companies;
    private final Tickets tickets;
    private final Visibility visibility;
    private final Files files;

    PointedAt(
            Users users, Contacts contacts, Companies companies, Tickets tickets, Visibility visibility, Files files) {
        this.users = users;
        this.contacts = contacts;
        this.companies = companies;
        this.tickets = tickets;
        this.visibility = visibility;
        this.files = files;
    }

    @Override
    public Optional<String> name(CustomField field, Object value, @Nullable Actor actor, Locale locale) {
        try {
            return switch (field.type()) {
                case USER -> users.find(id(value)).map(User::name);
                case FILE -> Optional.of(file(id(value), actor).name());
                case REFERENCE -> reference(field, value, actor);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | Problem e) {
            return Optional.empty();
        }
    }

    private Optional<String> reference(CustomField field, Object value, @Nullable Actor actor) {
        return switch (String.valueOf(field.refersTo())) {
            case "contact" -> contacts.find(id(value)).map(Contact::name);
            case "company" -> companies.find(id(value)).map(Company::name);
            case "ticket" -> ticket(Long.parseLong(value.toString()), actor);
            default -> Optional.empty();
        };
    }

    private Optional<String> ticket(long number, @Nullable Actor actor) {
        return actor != null && visibility.reach(actor, number) == Reach.NONE
                ? Optional.empty()
                : tickets.find(number).map(t -> "#" + number + " " + t.subject());
    }

    private StoredFile file(UUID id, @Nullable Actor actor) {
        return actor == null ? files.get(id) : files.visible(id, actor);
    }

    private static UUID id(Object value) {
        return UUID.fromString(value.toString());
    }
}
