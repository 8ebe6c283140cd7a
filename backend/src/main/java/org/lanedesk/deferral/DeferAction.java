package org.lanedesk.deferral;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.TicketAction;
import org.lanedesk.ticket.TicketVerbs;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Action "defer" of macros and bulk actions: a duration ({@code P2D} = two working days) or the fields of a {@link
 * DeferRequest}. Not inside a rule table: there the process itself is at work and takes no request.
 */
@Component
class DeferAction implements TicketAction {
    private final Deferrals deferrals;
    private final TicketVerbs verbs;

    DeferAction(@Lazy Deferrals deferrals, @Lazy TicketVerbs verbs) {
        this.deferrals = deferrals;
        this.verbs = verbs;
    }

    @Override
    public String key() {
        return "defer";
    }

    @Override
    public LocalizedText label() {
        return new LocalizedText(Map.of("en", "Snooze", "ru", "Отложить", "pl", "Odłóż"));
    }

    @Override
    public String valueType() {
        return "deferral";
    }

    @Override
    public @Nullable String check(Object value) {
        try {
            request(value).relative();
            return null;
        } catch (Problem problem) {
            return problem.errors().isEmpty()
                    ? problem.code()
                    : problem.errors().get(0).code();
        }
    }

    @Override
    public Map<String, Object> apply(ActionContext context, Object value) {
        if (context.event() != null) {
            return Map.of("warning", "deferral.notNow");
        }
        long number = context.ticketNumber();
        Deferral plan = deferrals.request(number, request(value), context.cause());
        verbs.request(number, "defer", Map.of("deferralId", plan.id().toString()), context.cause());
        return Map.of("after", plan.returnAt().toString());
    }

    private static DeferRequest request(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return new DeferRequest(null, null, String.valueOf(value), null, "date", null);
        }
        return new DeferRequest(
                text(map, "until"),
                map.get("workingDays") instanceof Integer days ? days : null,
                text(map, "duration"),
                map.get("untilReply") instanceof Boolean reply ? reply : null,
                text(map, "reason"),
                text(map, "team"));
    }

    private static @Nullable String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? null : value.toString();
    }
}
