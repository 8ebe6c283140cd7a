package org.lanedesk.people.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.PeopleRegisters;
import org.lanedesk.people.Staff;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Role;
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

/** People who can sign in. */
@RestController
@RequestMapping("/api/v1/people")
class PersonController {
    private final RegisterApi<PersonView> people;
    private final Staff staff;
    private final CurrentUser user;

    PersonController(RegisterStore store, PeopleRegisters registers, JsonMapper mapper, Staff staff, CurrentUser user) {
        this.staff = staff;
        this.user = user;
        this.people = new RegisterApi<>(store, mapper, registers.people(), PersonView.class);
    }

    record PersonGroupView(String group, String access, boolean works, boolean chatDuty) {}

    record PersonView(
            UUID id,
            String login,
            String name,
            @Nullable String email,
            List<Role> roles,
            List<String> customRoles,
            String locale,
            String zone,
            @Nullable UUID managerId,
            List<String> skills,
            @Nullable Integer maxTickets,
            boolean active,
            List<PersonGroupView> groups,
            boolean archived,
            int version) {}

    @GetMapping
    @Access({Right.DESK, Right.SETTINGS_READ, Right.RULES_READ})
    @Operation(summary = "List people who can sign in")
    Page<PersonView> list(@ParameterObject Asked asked) {
        return people.list(asked);
    }

    @GetMapping("/{id}")
    @Access({Right.DESK, Right.SETTINGS_READ, Right.RULES_READ})
    @Operation(summary = "Read one person")
    ResponseEntity<PersonView> get(@PathVariable String id) {
        return people.get(id);
    }

    @PostMapping
    @Access(Right.ADMIN)
    @Operation(summary = "Create a person")
    ResponseEntity<PersonView> create(@RequestBody @BodyOf(PersonView.class) Map<String, Object> body) {
        return people.created(staff.add(body));
    }

    @PatchMapping("/{id}")
    @Access({Right.ADMIN, Right.SETTINGS_EDIT})
    @Operation(summary = "Change fields of a person; If-Match names the base version")
    ResponseEntity<PersonView> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(PersonView.class) Map<String, Object> patch) {
        return people.answer(staff.edit(user.get(), id, ifMatch, patch));
    }
}
