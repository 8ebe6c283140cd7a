package org.lanedesk.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.people.User;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Opens a round of approval for a request: finds whom to ask and how many of them must agree. */
@Component("catalog.findApprovers")
public class FindApprovers {
    private final Approvers approvers;
    private final Approvals approvals;
    private final ServiceRequests requests;
    private final Tickets tickets;

    FindApprovers(Approvers approvers, Approvals approvals, ServiceRequests requests, Tickets tickets) {
        this.approvers = approvers;
        this.approvals = approvals;
        this.requests = requests;
        this.tickets = tickets;
    }

    /**
     * @param written see {@link Approvers}
     * @param needed {@code 2}, {@code 50%} or {@code all}; anything else means one
     * @param onDecline count or stop
     * @return ids of the people, for the multi-instance task
     * @throws Problem 409 when nobody can be asked
     */
    public List<String> ask(long number, String instance, String written, String needed, String onDecline) {
        Ticket ticket = tickets.get(number);
        ServiceRequest request = requests.find(number).orElse(null);
        UUID requester = request == null ? null : request.orderedBy();
        Map<String, Object> answers = request == null ? Map.of() : request.answers();
        List<User> people = approvers.of(written, requester, ticket.group(), answers);
        if (people.isEmpty()) {
            throw Problem.of(409, "approval.nobody");
        }
        List<UUID> ids = people.stream().map(User::id).toList();
        approvals.ask(number, instance, ids, howMany(needed, ids.size()), onDecline.equals("count") ? "count" : "stop");
        return new ArrayList<>(ids.stream().map(UUID::toString).toList());
    }

    static int howMany(String needed, int asked) {
        String text = needed.strip();
        int count = 1;
        if (text.equals("all")) {
            count = asked;
        } else if (text.matches("\\d{1,3}\\s*%")) {
            int percent = Integer.parseInt(text.replaceAll("\\D", ""));
            count = (asked * percent + 99) / 100;
        } else if (text.matches("\\d{1,3}")) {
            count = Integer.parseInt(text);
        }
        return Math.max(1, Math.min(count, asked));
    }
}
