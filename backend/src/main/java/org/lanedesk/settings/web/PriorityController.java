package org.lanedesk.settings.web;

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

/** Priorities. */
@RestController
@RequestMapping("/api/v1/priorities")
class PriorityController {
    private final RegisterApi<PriorityView> priorities;

    PriorityController(RegisterStore store, SettingRegisters registers, JsonMapper mapper) {
        this.priorities = new RegisterApi<>(store, mapper, registers.priorities(), PriorityView.class);
    }

    /** @param rank the higher the more urgent; unique */
    record PriorityView(String key, int rank, Map<String, String> name, boolean archived, int version) {}

    @GetMapping
    @Access(Right.SELF)
    @Operation(summary = "List priorities")
    Page<PriorityView> list(@ParameterObject Asked asked) {
        return priorities.list(asked);
    }

    @GetMapping("/{id}")
    @Access(Right.SELF)
    @Operation(summary = "Read one priority")
    ResponseEntity<PriorityView> get(@PathVariable String id) {
        return priorities.get(id);
    }

    @PostMapping
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Create a priority")
    ResponseEntity<PriorityView> create(@RequestBody @BodyOf(PriorityView.class) Map<String, Object> body) {
        return priorities.create(body);
    }

    @PatchMapping("/{id}")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Change fields of a priority; If-Match names the base version")
    ResponseEntity<PriorityView> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(PriorityView.class) Map<String, Object> patch) {
        return priorities.edit(id, ifMatch, patch);
    }
}
