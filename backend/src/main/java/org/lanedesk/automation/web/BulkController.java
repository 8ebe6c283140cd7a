package org.lanedesk.automation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.automation.Bulk;
import org.lanedesk.automation.Macros;
import org.lanedesk.automation.Step;
import org.lanedesk.automation.Steps;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.ticket.TicketActions;
import org.lanedesk.ticket.TicketNumbers;
import org.lanedesk.ticket.TicketQuery;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One action or macro on many tickets, in the background, with a result per ticket (H05). */
@RestController
@RequestMapping("/api/v1")
@Access(Right.DESK)
class BulkController {
    private static final int MAX_LABEL = 200;
    private final Bulk bulk;
    private final Macros macros;
    private final Steps steps;
    private final TicketNumbers numbers;
    private final TicketActions actions;
    private final CurrentUser user;
    private final MessageSource texts;

    BulkController(
            Bulk bulk,
            Macros macros,
            Steps steps,
            TicketNumbers numbers,
            TicketActions actions,
            CurrentUser user,
            MessageSource texts) {
        this.bulk = bulk;
        this.macros = macros;
        this.steps = steps;
        this.numbers = numbers;
        this.actions = actions;
        this.user = user;
        this.texts = texts;
    }

    /** Tickets by their numbers, or all of a view narrowed by filter and words; an action with its value, or a macro. {@code label} is shown while it runs. */
    record Wanted(
            @Nullable List<Long> numbers,
            @Nullable String view,
            @Nullable String filter,
            @Nullable String q,
            @Nullable String action,
            @Nullable Object value,
            @Nullable String macro,
            @Nullable String label) {}

    /** @param valueType text, number, boolean, list, the name of a directory such as group; missing when none is needed */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActionJson(String action, String label, @Nullable String valueType) {}

    @GetMapping("/actions")
    @Operation(summary = "What can be done to tickets by macros and bulk actions")
    Page<ActionJson> actions() {
        Actor actor = user.get();
        List<ActionJson> all = new ArrayList<>();
        for (String verb : List.of("resolve", "close", "reopen")) {
            all.add(new ActionJson(verb, label(verb, actor), null));
        }
        for (String writing : List.of("reply", "note")) {
            all.add(new ActionJson(writing, label(writing, actor), "text"));
        }
        actions.all().forEach(a -> all.add(new ActionJson(a.key(), a.label().in(actor.locale()), a.valueType())));
        return Page.all(all);
    }

    @PostMapping("/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Begin an action on many tickets")
    Bulk.Started start(@RequestBody Wanted wanted) {
        Actor actor = user.get();
        boolean macro = wanted.macro() != null;
        if (macro == (wanted.action() != null)) {
            throw Problem.invalid("action", "field.required");
        }
        String name = macro ? String.valueOf(wanted.macro()) : String.valueOf(wanted.action());
        List<Step> todo = macro ? macros.steps(name) : List.of(new Step(name, wanted.value()));
        steps.check(todo);
        return bulk.start(macro ? "macro:" + name : name, label(wanted.label()), todo, tickets(wanted, actor), actor);
    }

    private List<Long> tickets(Wanted wanted, Actor actor) {
        if (wanted.numbers() != null) {
            return wanted.numbers();
        }
        if (wanted.view() == null) {
            throw Problem.invalid("numbers", "bulk.none");
        }
        return numbers.of(new TicketQuery.Asked(wanted.view(), wanted.filter(), wanted.q()), actor, Bulk.MOST + 1);
    }

    @GetMapping("/bulk/{id}")
    @Operation(summary = "How far it is: what failed with its reason, whether it can be undone")
    Bulk.State state(@PathVariable UUID id) {
        return bulk.state(id, user.get());
    }

    @PostMapping("/bulk/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Take it back where nobody has changed the same since")
    Bulk.Started undo(@PathVariable UUID id) {
        return bulk.undo(id, user.get());
    }

    private static String label(@Nullable String given) {
        String label = given == null ? "" : given.strip();
        return label.length() > MAX_LABEL ? label.substring(0, MAX_LABEL) : label;
    }

    private String label(String key, Actor actor) {
        return String.valueOf(texts.getMessage("action." + key, null, key, actor.locale()));
    }
}
