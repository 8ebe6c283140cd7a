package org.lanedesk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.MailAddress;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Tags;
import org.lanedesk.ticket.TicketFields;
import org.springframework.stereotype.Component;

/** Whether a ticket may be opened with what was given. */
@Component
class OrderCheck {
    private static final int MAX_TEXT = 100_000;
    private final TicketFields custom;

    OrderCheck(TicketFields custom) {
        this.custom = custom;
    }

    /**
     * @param addressed somebody outside must be named as the requester
     * @throws Problem 422 naming each field that is wrong
     */
    void check(TicketIntake.Order order, Actor actor, boolean addressed) {
        texts(order, addressed);
        fields(order, actor);
    }

    private void fields(TicketIntake.Order order, Actor actor) {
        Map<String, Object> given = order.fields() == null ? Map.of() : order.fields();
        custom.check(
                given,
                given.keySet(),
                name -> switch (name) {
                    case "type" -> order.type() == null ? "request" : order.type();
                    case "priority" -> order.priority() == null ? "normal" : order.priority();
                    case "tags" -> order.tags() == null ? List.of() : Tags.of(order.tags());
                    case "channel" -> order.channel();
                    case "subject" -> order.subject();
                    default -> null;
                },
                actor);
    }

    private static void texts(TicketIntake.Order order, boolean addressed) {
        List<Problem.FieldError> errors = new ArrayList<>();
        text("subject", order.subject(), 500, errors);
        text("text", order.words(), MAX_TEXT, errors);
        if (order.subject() != null && order.subject().chars().anyMatch(Character::isISOControl)) {
            errors.add(new Problem.FieldError("subject", "field.oneLine"));
        }
        if (addressed || order.address() != null) {
            text("requester.address", order.address(), 320, errors);
        }
        if (order.tags() != null) {
            errors.addAll(Tags.wrong(order.tags()));
        }
        if (order.address() != null && !MailAddress.plausible(order.address().strip())) {
            errors.add(new Problem.FieldError("requester.address", "message.badAddress", order.address()));
        }
        if (order.name() != null && order.name().length() > 200) {
            errors.add(new Problem.FieldError("requester.name", "field.tooLong", 200));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static void text(String field, @Nullable String value, int max, List<Problem.FieldError> errors) {
        if (value == null || value.isBlank()) {
            errors.add(new Problem.FieldError(field, "field.required"));
        } else if (value.length() > max) {
            errors.add(new Problem.FieldError(field, "field.tooLong", max));
        }
    }
}
