package org.lanedesk.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.form.Forms;
import org.lanedesk.people.Contact;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.Deputies;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What somebody needs to know to say yes or no. */
@Component
public class ApprovalPages {
    private final Approvals approvals;
    private final Tickets tickets;
    private final ServiceRequests requests;
    private final Contacts contacts;
    private final Deputies deputies;
    private final Users users;
    private final Forms forms;
    private final RequestOwners owners;
    private final MessageSource texts;

    ApprovalPages(
            Approvals approvals,
            Tickets tickets,
            ServiceRequests requests,
            Contacts contacts,
            Deputies deputies,
            Users users,
            Forms forms,
            RequestOwners owners,
            MessageSource texts) {
        this.owners = owners;
        this.texts = texts;
        this.approvals = approvals;
        this.tickets = tickets;
        this.requests = requests;
        this.contacts = contacts;
        this.deputies = deputies;
        this.users = users;
        this.forms = forms;
    }

    /**
     * @param forPerson whose place the reader takes as a deputy; null when he is asked himself
     * @param state open, approved, declined or gone
     */
    public record View(
            UUID id,
            long number,
            String title,
            String requester,
            List<RequestView.Answer> answers,
            @Nullable Instant promisedAt,
            String state,
            @Nullable String forPerson,
            @Nullable String comment,
            Instant createdAt,
            @Nullable Instant endedAt) {
        View with(List<RequestView.Answer> said) {
            return new View(
                    id, number, title, requester, said, promisedAt, state, forPerson, comment, createdAt, endedAt);
        }
    }

    /** What waits for this person, also in the place of others; never his own requests. */
    public List<View> open(UUID me, Locale locale) {
        List<UUID> people = new ArrayList<>(deputies.actsFor(me));
        people.add(me);
        return approvals.openFor(people).stream()
                .filter(a -> !owners.accounts(a.ticketNumber()).contains(me))
                .map(a -> whole(view(a, me, locale), locale))
                .toList();
    }

    public List<View> decided(UUID me, Locale locale) {
        return approvals.decidedBy(me).stream().map(a -> view(a, me, locale)).toList();
    }

    /** @throws Problem 404 unless it is his to decide, or he decided it */
    public View one(UUID id, UUID me, Locale locale) {
        Approval approval = approvals
                .find(id)
                .filter(a -> a.approver().equals(me)
                        || me.equals(a.decidedBy())
                        || deputies.actsFor(me).contains(a.approver()))
                .orElseThrow(() -> Problem.notFound("approval", id));
        return whole(view(approval, me, locale), locale);
    }

    /** With what the client wrote himself, below the answers of the form. */
    private View whole(View view, Locale locale) {
        List<RequestView.Answer> all = new ArrayList<>(view.answers);
        requests.find(view.number)
                .map(ServiceRequest::words)
                .map(words -> new RequestView.Answer(
                        String.valueOf(texts.getMessage("approval.written", null, locale)), words))
                .ifPresent(all::add);
        return view.with(List.copyOf(all));
    }

    private View view(Approval a, UUID me, Locale locale) {
        Ticket ticket = tickets.get(a.ticketNumber());
        UUID requester = ticket.requester();
        ServiceRequest request = requests.find(a.ticketNumber()).orElse(null);
        return new View(
                a.id(),
                a.ticketNumber(),
                ticket.subject(),
                requester == null
                        ? ""
                        : contacts.find(requester).map(Contact::name).orElse(""),
                request == null ? List.of() : answers(request, locale),
                request == null ? null : request.promisedAt(),
                a.state(),
                a.approver().equals(me)
                        ? null
                        : users.find(a.approver()).map(User::name).orElse(null),
                a.comment(),
                a.createdAt(),
                a.endedAt());
    }

    private List<RequestView.Answer> answers(ServiceRequest request, Locale locale) {
        if (request.form() == null) {
            return List.of();
        }
        Forms.Form form = forms.of(request.form(), request.formDeployment());
        return Forms.inWords(form, request.answers(), locale).entrySet().stream()
                .map(e -> new RequestView.Answer(e.getKey(), e.getValue()))
                .toList();
    }
}
