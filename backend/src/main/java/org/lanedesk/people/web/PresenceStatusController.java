package org.lanedesk.people.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.PeopleRegisters;
import org.lanedesk.people.StatusRemoval;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.register.Asked;
import org.lanedesk.shared.register.BodyOf;
import org.lanedesk.shared.register.RegisterApi;
import org.lanedesk.shared.register.RegisterStore;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Statuses that agents set (A20). */
@RestController
@RequestMapping("/api/v1/presence-statuses")
class PresenceStatusController {
    private final RegisterApi<StatusView> statuses;
    private final StatusRemoval removal;

    PresenceStatusController(RegisterStore store, PeopleRegisters registers, JsonMapper mapper, StatusRemoval removal) {
        this.removal = removal;
        this.statuses = new RegisterApi<>(store, mapper, registers.presenceStatuses(), StatusView.class);
    }

    /**
     * @param takesWork agents in it can be given work
     * @param mayReply agents in it may answer
     */
    record StatusView(
            String key,
            Map<String, String> name,
            String colour,
            boolean takesWork,
            boolean mayReply,
            int position,
            int version) {}

    @GetMapping
    @Access({Right.DESK, Right.SETTINGS_READ})
    @Operation(summary = "List statuses that agents set (A20)")
    Page<StatusView> list(@ParameterObject Asked asked) {
        return statuses.list(asked);
    }

    @GetMapping("/{id}")
    @Access({Right.DESK, Right.SETTINGS_READ})
    @Operation(summary = "Read one presence status")
    ResponseEntity<StatusView> get(@PathVariable String id) {
        return statuses.get(id);
    }

    @PostMapping
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Create a presence status")
    ResponseEntity<StatusView> create(@RequestBody @BodyOf(StatusView.class) Map<String, Object> body) {
        return statuses.create(body);
    }

    @PatchMapping("/{id}")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Change fields of a presence status; If-Match names the base version")
    ResponseEntity<StatusView> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(StatusView.class) Map<String, Object> patch) {
        return statuses.edit(id, ifMatch, patch);
    }

    @DeleteMapping("/{id}")
    @Access(Right.SETTINGS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a presence status; one in use needs a replacement")
    void delete(@PathVariable String id, @RequestParam(required = false) @Nullable String replacement) {
        removal.remove(id, replacement);
    }
}
