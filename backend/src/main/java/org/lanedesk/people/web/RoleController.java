package org.lanedesk.people.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.CustomRoles;
import org.lanedesk.people.PeopleRegisters;
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

/** Roles made out of rights, beside the built-in ones. */
@RestController
@RequestMapping("/api/v1/roles")
class RoleController {
    private final RegisterApi<RoleView> roles;

    RoleController(RegisterStore store, PeopleRegisters registers, JsonMapper mapper) {
        this.roles = new RegisterApi<>(store, mapper, registers.roles(), RoleView.class);
    }

    /** @param rights names of rights, as GET /me shows them */
    record RoleView(String key, Map<String, String> name, List<Right> rights, boolean archived, int version) {}

    @GetMapping
    @Access({Right.ADMIN, Right.SETTINGS_READ})
    @Operation(summary = "List the roles made here")
    Page<RoleView> list(@ParameterObject Asked asked) {
        return roles.list(asked);
    }

    @GetMapping("/{id}")
    @Access({Right.ADMIN, Right.SETTINGS_READ})
    @Operation(summary = "Read one role")
    ResponseEntity<RoleView> get(@PathVariable String id) {
        return roles.get(id);
    }

    @PostMapping
    @Access(Right.ADMIN)
    @Operation(summary = "Create a role")
    ResponseEntity<RoleView> create(@RequestBody @BodyOf(RoleView.class) Map<String, Object> body) {
        return roles.create(CustomRoles.checked(body));
    }

    @PatchMapping("/{id}")
    @Access(Right.ADMIN)
    @Operation(summary = "Change fields of a role; If-Match names the base version")
    ResponseEntity<RoleView> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(RoleView.class) Map<String, Object> patch) {
        return roles.edit(id, ifMatch, CustomRoles.checked(patch));
    }
}
