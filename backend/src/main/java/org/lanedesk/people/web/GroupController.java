package org.lanedesk.people.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Groups of agents. */
@RestController
@RequestMapping("/api/v1/groups")
class GroupController {
    private final RegisterApi<GroupView> groups;

    GroupController(RegisterStore store, PeopleRegisters registers, JsonMapper mapper) {
        this.groups = new RegisterApi<>(store, mapper, registers.groups(), GroupView.class);
    }

    /**
     * @param access none, read, reply or full
     * @param works takes part in distribution
     * @param chatDuty gets new chats (B01)
     */
    record MemberView(UUID userId, @Nullable String name, String access, boolean works, boolean chatDuty) {}

    record GroupView(
            String key,
            Map<String, String> name,
            @Nullable UUID headId,
            List<MemberView> members,
            boolean archived,
            int version) {}

    @GetMapping
    @Access({Right.DESK, Right.SETTINGS_READ, Right.RULES_READ})
    @Operation(summary = "List groups of agents")
    Page<GroupView> list(@ParameterObject Asked asked) {
        return groups.list(asked);
    }

    @GetMapping("/{id}")
    @Access({Right.DESK, Right.SETTINGS_READ, Right.RULES_READ})
    @Operation(summary = "Read one group")
    ResponseEntity<GroupView> get(@PathVariable String id) {
        return groups.get(id);
    }

    @PostMapping
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Create a group")
    ResponseEntity<GroupView> create(@RequestBody @BodyOf(GroupView.class) Map<String, Object> body) {
        return groups.create(body);
    }

    @PatchMapping("/{id}")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Change fields of a group; If-Match names the base version")
    ResponseEntity<GroupView> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(GroupView.class) Map<String, Object> patch) {
        return groups.edit(id, ifMatch, patch);
    }
}
