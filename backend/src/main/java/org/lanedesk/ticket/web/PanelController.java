package org.lanedesk.ticket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lanedesk.field.CustomField;
import org.lanedesk.field.FieldValues;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Visibility;
import org.lanedesk.ticket.TicketFields;
import org.lanedesk.ticket.Tickets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The custom fields beside the conversation, as the administrator arranged them (E61). */
@RestController
@Access(Right.DESK)
class PanelController {
    private final TicketFields fields;
    private final Tickets tickets;
    private final Visibility visibility;
    private final CurrentUser user;

    PanelController(TicketFields fields, Tickets tickets, Visibility visibility, CurrentUser user) {
        this.fields = fields;
        this.tickets = tickets;
        this.visibility = visibility;
        this.user = user;
    }

    record Option(String value, String name) {}

    /** @param shown the value in words, such as the name of an option or person */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PanelField(
            String key,
            String name,
            String hint,
            String type,
            boolean multiple,
            @Nullable String refersTo,
            List<Option> options,
            @Nullable Object value,
            @Nullable String shown,
            boolean required,
            boolean readOnly) {
        static PanelField of(FieldValues.Shown s, Locale locale) {
            CustomField f = s.field();
            return new PanelField(
                    f.key(),
                    f.name().in(locale),
                    f.hint().in(locale),
                    f.type().key(),
                    f.multiple(),
                    f.refersTo(),
                    s.options().stream()
                            .map(o -> new Option(o.value(), o.name().in(locale)))
                            .toList(),
                    s.value(),
                    s.shown(),
                    s.required(),
                    s.readOnly());
        }
    }

    @GetMapping("/api/v1/tickets/{number}/fields")
    @Operation(summary = "The custom fields that the ticket shows now, with their values in words")
    Page<PanelField> fields(@PathVariable long number) {
        Actor actor = user.get();
        visibility.require(actor, number, Reach.READ);
        boolean writes = visibility.reach(actor, number).allows(Reach.FULL);
        return Page.all(fields.shown(tickets.get(number), actor).stream()
                .filter(shown -> shown.field().inPanel())
                .map(shown -> writes
                        ? shown
                        : new FieldValues.Shown(
                                shown.field(), shown.options(), shown.value(), shown.shown(), shown.required(), true))
                .map(shown -> PanelField.of(shown, actor.locale()))
                .toList());
    }
}
