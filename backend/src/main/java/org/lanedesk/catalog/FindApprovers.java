package org.lanedesk.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.User;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Opens a round of approval for a request: finds whom to ask and how many of them must agree. */
@Component("catalog.findApprovers")
public class FindApprovers {
    private static final Pattern NEEDED = Pattern.compile(
            "\\s*(all|(?<share>\\d{1,3})\\s*%|(?<count>[1-9]\\d{0,2})(\\s+of\\s+(?<all>\\d{1,3}))?)?\\s*");
    private final Approvers approvers;
    private final Approvals approvals;
    private final ServiceRequests requests;
    private final RequestOwners owners;
    private final Tickets tickets;

    FindApprovers(
            Approvers approvers, Approvals approvals, ServiceRequests requests, RequestOwners owners, Tickets tickets) {
        this.owners = owners;
        this.approvers = approvers;
        this.approvals = approvals;
        this.requests = requests;
        this.tickets = tickets;
    }

    /**
     * @param written see {@link Approvers}
     * @param needed {@code 2}, {@code 2 of 3}, {@code 50%} or {@code all}; blank means one
     * @param onDecline count or stop
     * @return ids of the people, for the multi-instance task
     * @throws Problem 409 when nobody can be asked, or {@code needed} says nothing that can be counted
     */
    public List<String> ask(long number, String instance, String written, String needed, String onDecline) {
        Ticket ticket = tickets.get(number);
        ServiceRequest request = requests.find(number).orElse(null);
        UUID requester = request == null ? null : request.orderedBy();
        Map<String, Object> answers = request == null ? Map.of() : request.answers();
        List<User> people = approvers.of(written, requester, owners.accounts(number), ticket.group(), answers);
        if (people.isEmpty()) {
            throw Problem.of(409, "approval.nobody");
        }
        List<UUID> ids = people.stream().map(User::id).toList();
        approvals.ask(number, instance, ids, howMany(needed, ids.size()), onDecline.equals("count") ? "count" : "stop");
        return new ArrayList<>(ids.stream().map(UUID::toString).toList());
    }

    /** @return whether it says how many must agree */
    static boolean countable(String needed) {
        return read(needed) != null;
    }

    /** @return null for what nobody can mean, such as 150 % or 5 of 2 */
    private static @Nullable Matcher read(String needed) {
        Matcher said = NEEDED.matcher(needed);
        if (!said.matches()) {
            return null;
        }
        int share = said.group("share") == null ? 100 : Integer.parseInt(said.group("share"));
        boolean fits = said.group("all") == null
                || Integer.parseInt(said.group("count")) <= Integer.parseInt(said.group("all"));
        return share >= 1 && share <= 100 && fits ? said : null;
    }

    static int howMany(String needed, int asked) {
        Matcher said = read(needed);
        if (said == null) {
            // never the weakest reading
            throw Problem.of(409, "approval.needed", needed);
        }
        int count = 1;
        if (said.group("share") != null) {
            count = (asked * Integer.parseInt(said.group("share")) + 99) / 100;
        } else if (said.group("count") != null) {
            count = Integer.parseInt(said.group("count"));
        } else if (!needed.isBlank()) {
            count = asked;
        }
        return Math.max(1, Math.min(count, asked));
    }
}
