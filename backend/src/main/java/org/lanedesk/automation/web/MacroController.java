package org.lanedesk.automation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.automation.Macros;
import org.lanedesk.automation.Step;
import org.lanedesk.automation.Steps;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.shared.Visibility;
import org.lanedesk.shared.register.Asked;
import org.lanedesk.shared.register.BodyOf;
import org.lanedesk.shared.register.RegisterApi;
import org.lanedesk.shared.register.RegisterStore;
import org.lanedesk.ticket.TicketCard;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Macros: several steps with one click. */
@RestController
class MacroController {
    private final RegisterApi<MacroView> api;
    private final Macros macros;
    private final Steps steps;
    private final TicketCard card;
    private final Visibility visibility;
    private final CurrentUser user;
    private final UnitOfWork work;

    MacroController(
            RegisterStore store,
            JsonMapper mapper,
            Macros macros,
            Steps steps,
            TicketCard card,
            Visibility visibility,
            CurrentUser user,
            UnitOfWork work) {
        this.api = new RegisterApi<>(store, mapper, macros.register(), MacroView.class);
        this.macros = macros;
        this.steps = steps;
        this.card = card;
        this.visibility = visibility;
        this.user = user;
        this.work = work;
    }

    record MacroView(
            String key, Map<String, String> name, List<Step> steps, int position, boolean archived, int version) {}

    @GetMapping("/api/v1/macros")
    @Access({Right.DESK, Right.SETTINGS_READ})
    @Operation(summary = "List macros")
    Page<MacroView> list(@ParameterObject Asked asked) {
        return api.list(asked);
    }

    @GetMapping("/api/v1/macros/{key}")
    @Access({Right.DESK, Right.SETTINGS_READ})
    @Operation(summary = "Read one macro")
    ResponseEntity<MacroView> get(@PathVariable String key) {
        return api.get(key);
    }

    @PostMapping("/api/v1/macros")
    @Access({Right.SUPERVISE, Right.SETTINGS_EDIT})
    @Operation(summary = "Create a macro")
    ResponseEntity<MacroView> create(@RequestBody @BodyOf(MacroView.class) Map<String, Object> body) {
        return api.created(macros.create(body));
    }

    @PatchMapping("/api/v1/macros/{key}")
    @Access({Right.SUPERVISE, Right.SETTINGS_EDIT})
    @Operation(summary = "Change a macro, or archive it; If-Match names the base version")
    ResponseEntity<MacroView> edit(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(MacroView.class) Map<String, Object> patch) {
        return api.answer(macros.edit(key, ifMatch, patch));
    }

    @PostMapping("/api/v1/tickets/{number}/macros/{key}")
    @Access(Right.DESK)
    @Operation(summary = "Do a macro to one ticket: all its steps, or none")
    Map<String, Object> apply(@PathVariable long number, @PathVariable String key) {
        Actor actor = user.get();
        visibility.require(actor, number, Reach.REPLY);
        List<Step> wanted = macros.steps(key);
        work.run(() -> steps.apply(number, wanted, actor));
        return card.of(number, actor);
    }
}
