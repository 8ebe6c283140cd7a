package org.lanedesk.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.form.Forms;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketVerbs;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** One request with its conversation, as its client sees it. */
@Component
public class RequestPages {
    private static final int MESSAGES = 200;
    private final RequestLines lines;
    private final ServiceRequests requests;
    private final Forms forms;
    private final Messages messages;
    private final Approvals approvals;
    private final TicketVerbs verbs;
    private final Tickets tickets;
    private final ClientActs acts;
    private final RequestWatchers watchers;
    private final Orders orders;

    RequestPages(
            RequestLines lines,
            ServiceRequests requests,
            Forms forms,
            Messages messages,
            Approvals approvals,
            TicketVerbs verbs,
            Tickets tickets,
            ClientActs acts,
            RequestWatchers watchers,
            Orders orders) {
        this.orders = orders;
        this.acts = acts;
        this.watchers = watchers;
        this.lines = lines;
        this.requests = requests;
        this.forms = forms;
        this.messages = messages;
        this.approvals = approvals;
        this.verbs = verbs;
        this.tickets = tickets;
    }

    /**
     * @param mayAct false for a colleague who may only read
     * @param owner whether he ordered it or it is for him; others who may act answer and no more
     */
    public RequestView.Whole of(long number, @Nullable UUID contact, boolean mayAct, boolean owner, Locale locale) {
        ServiceRequest request = requests.find(number).orElse(null);
        List<Message> spoken = messages.ofTicket(number, null, MESSAGES).stream()
                .filter(m -> m.kind() == MessageKind.IN || m.kind() == MessageKind.OUT)
                .toList();
        List<RequestView.Said> said =
                new ArrayList<>(spoken.stream().map(RequestPages::said).toList());
        if (mayAct && !spoken.isEmpty()) {
            int last = spoken.size() - 1;
            List<String> choices = choices(spoken.get(last));
            said.set(last, choices.isEmpty() ? said.get(last) : said.get(last).asking(choices));
        }
        return new RequestView.Whole(
                lines.one(number, contact, locale),
                request == null ? List.of() : answers(request, locale),
                said,
                approvals.ofTicket(number),
                mayAct
                        ? actions(number, request).stream()
                                .filter(action -> owner || action.equals("answer"))
                                .toList()
                        : List.of(),
                request == null
                        ? null
                        : new RequestView.Again(
                                request.service(),
                                mayAct ? request.answers() : Map.of(),
                                request.cost(),
                                request.currency(),
                                watchers.names(number)),
                orders.of(number).orElse(null));
    }

    /** What may be done now; the process decides about reopening and closing. */
    public List<String> actions(long number, @Nullable ServiceRequest request) {
        Ticket ticket = tickets.get(number);
        Set<String> offered = verbs.offered(number);
        List<String> actions = new ArrayList<>();
        boolean live = ticket.statusClass().live();
        if (live || offered.contains("reopen")) {
            actions.add("answer");
        }
        if (!live && offered.contains("reopen")) {
            actions.add("reopen");
        }
        if (ticket.statusClass() == StatusClass.RESOLVED && offered.contains("close") && !approvals.declined(number)) {
            // what was refused was not delivered: there is nothing that could work
            actions.add("confirm");
        }
        if (live && request != null && acts.mayRemind(request)) {
            actions.add("remind");
        }
        if (live && request != null && verbs.awaited(number).contains("close")) {
            actions.add("withdraw");
        }
        return actions;
    }

    private List<RequestView.Answer> answers(ServiceRequest request, Locale locale) {
        if (request.form() == null) {
            return List.of();
        }
        try {
            Forms.Form form = forms.of(request.form(), request.formDeployment());
            return Forms.inWords(form, request.answers(), locale).entrySet().stream()
                    .map(e -> new RequestView.Answer(e.getKey(), e.getValue()))
                    .toList();
        } catch (Problem e) {
            return request.answers().entrySet().stream()
                    .map(a -> new RequestView.Answer(a.getKey(), String.valueOf(a.getValue())))
                    .toList();
        }
    }

    private static List<String> choices(Message m) {
        return m.detail().get("choices") instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static RequestView.Said said(Message m) {
        return new RequestView.Said(
                m.id(),
                m.kind() == MessageKind.IN,
                // the client never meets the machine: no names of rules and processes
                m.author().kind().equals("agent") || m.kind() == MessageKind.IN
                        ? m.author().name()
                        : "",
                m.text(),
                m.sentAt(),
                m.attachments().stream()
                        .map(a -> new RequestView.FileLine(a.fileId(), a.name(), a.contentType(), a.size()))
                        .toList(),
                List.of());
    }
}
