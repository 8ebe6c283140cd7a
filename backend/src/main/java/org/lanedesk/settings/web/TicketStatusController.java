package org.lanedesk.settings.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.settings.SettingRegisters;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.register.Asked;
import org.lanedesk.shared.register.BodyOf;
import org.lanedesk.shared.register.RegisterApi;
import org.lanedesk.shared.register.RegisterStore;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Statuses of tickets. */
@RestController
@RequestMapping("/api/v1/statuses")
class TicketStatusController {
    private final RegisterApi<TicketStatusView> statuses;

    TicketStatusController(RegisterStore store, SettingRegisters registers, JsonMapper mapper) {
        this.statuses = new RegisterApi<>(store, mapper, registers.statuses(), TicketStatusView.class);
    }

    /**
     * @param statusClass new, open, waiting, deferred, resolved or closed; written {@code class} in JSON
     * @param clientName as the portal shows it
     */
    record TicketStatusView(
            String key,
            @JsonProperty("class") String statusClass,
            Map<String, String> name,
            Map<String, String> clientName,
            int position,
            boolean archived,
            int version) {}

    @GetMapping
    @Access(Right.SELF)
    @Operation(summary = "List statuses of tickets")
    Page<TicketStatusView> list(@ParameterObject Asked asked) {
        return statuses.list(asked);
    }

    @GetMapping("/{id}")
    @Access(Right.SELF)
    @Operation(summary = "Read one ticket status")
    ResponseEntity<TicketStatusView> get(@PathVariable String id) {
        return statuses.get(id);
    }

    @PostMapping
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Create a ticket status")
    ResponseEntity<TicketStatusView> create(@RequestBody @BodyOf(TicketStatusView.class) Map<String, Object> body) {
        return statuses.create(body);
    }

    @PatchMapping("/{id}")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Change fields of a ticket status; If-Match names the base version")
    ResponseEntity<TicketStatusView> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(TicketStatusView.class) Map<String, Object> patch) {
        return statuses.edit(id, ifMatch, patch);
    }
}
