package org.lanedesk.automation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketActions;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** What rules can do to a ticket's fields, done by a step of a process: through the same actions. */
@Component("setTicketFieldsVerb")
public class SetTicketFields {
    /** the inputs of the block, in the order in which they are done */
    private static final List<String> FIELDS =
            List.of("type", "impact", "urgency", "priority", "group", "subject", "tags");

    private final TicketActions actions;
    private final Tickets tickets;
    private final UnitOfWork work;

    SetTicketFields(TicketActions actions, Tickets tickets, UnitOfWork work) {
        this.actions = actions;
        this.tickets = tickets;
        this.work = work;
    }

    /**
     * @param inputs of the block; empty ones leave their field alone, unknown ones are ignored
     * @return per field what its action answered
     */
    public Map<String, Object> run(long number, Map<String, ? extends @Nullable Object> inputs, Cause cause) {
        return work.get(() -> {
            tickets.lock(number);
            Map<String, Object> done = new LinkedHashMap<>();
            for (String field : FIELDS) {
                Object value = inputs.get(field);
                if (value != null && !value.toString().isBlank()) {
                    actions.find(field)
                            .ifPresent(action -> done.put(
                                    field, action.apply(new ActionContext(number, cause, null, Map.of()), value)));
                }
            }
            return done;
        });
    }
}
