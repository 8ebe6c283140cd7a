package org.lanedesk.settings.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Support lines. */
@RestController
@RequestMapping("/api/v1/lines")
class LineController {
    private final RegisterApi<LineView> lines;

    LineController(RegisterStore store, SettingRegisters registers, JsonMapper mapper) {
        this.lines = new RegisterApi<>(store, mapper, registers.lines(), LineView.class);
    }

    /** @param role operator, supervisor or reader */
    record LineMemberView(UUID userId, @Nullable String name, String role) {}

    /**
     * @param schedule key of the working hours; null = always open
     * @param defaultGroup the common queue of the line
     */
    record LineView(
            String key,
            Map<String, String> name,
            String brand,
            @Nullable String schedule,
            @Nullable String defaultGroup,
            @Nullable String supervisorGroup,
            Map<String, Object> settings,
            List<LineMemberView> members,
            boolean archived,
            int version) {}

    @GetMapping
    @Access({Right.DESK, Right.SETTINGS_READ, Right.RULES_READ})
    @Operation(summary = "List support lines")
    Page<LineView> list(@ParameterObject Asked asked) {
        return lines.list(asked);
    }

    @GetMapping("/{id}")
    @Access({Right.DESK, Right.SETTINGS_READ, Right.RULES_READ})
    @Operation(summary = "Read one line")
    ResponseEntity<LineView> get(@PathVariable String id) {
        return lines.get(id);
    }

    @PostMapping
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Create a line")
    ResponseEntity<LineView> create(@RequestBody @BodyOf(LineView.class) Map<String, Object> body) {
        return lines.create(body);
    }

    @PatchMapping("/{id}")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Change fields of a line; If-Match names the base version")
    ResponseEntity<LineView> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(LineView.class) Map<String, Object> patch) {
        return lines.edit(id, ifMatch, patch);
    }
}
