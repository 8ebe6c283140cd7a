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

/** Customers and their addresses. */
@RestController
@RequestMapping("/api/v1/contacts")
class ContactController {
    private final RegisterApi<ContactView> contacts;

    ContactController(RegisterStore store, PeopleRegisters registers, JsonMapper mapper) {
        this.contacts = new RegisterApi<>(store, mapper, registers.contacts(), ContactView.class);
    }

    /** @param kind email, phone, telegram or a channel's own word */
    record IdentityView(String kind, String value, @Nullable String shown) {}

    record ContactView(
            UUID id,
            String name,
            @Nullable String locale,
            @Nullable String zone,
            boolean vip,
            @Nullable UUID userId,
            Map<String, Object> fields,
            List<IdentityView> identities,
            List<UUID> companies,
            boolean archived,
            int version) {}

    @GetMapping
    @Access({Right.DESK, Right.SETTINGS_EDIT})
    @Operation(summary = "List customers and their addresses")
    Page<ContactView> list(@ParameterObject Asked asked) {
        return contacts.list(asked);
    }

    @GetMapping("/{id}")
    @Access({Right.DESK, Right.SETTINGS_EDIT})
    @Operation(summary = "Read one contact")
    ResponseEntity<ContactView> get(@PathVariable String id) {
        return contacts.get(id);
    }

    @PostMapping
    @Access({Right.DESK, Right.SETTINGS_EDIT})
    @Operation(summary = "Create a contact")
    ResponseEntity<ContactView> create(@RequestBody @BodyOf(ContactView.class) Map<String, Object> body) {
        return contacts.create(body);
    }

    @PatchMapping("/{id}")
    @Access({Right.DESK, Right.SETTINGS_EDIT})
    @Operation(summary = "Change fields of a contact; If-Match names the base version")
    ResponseEntity<ContactView> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(ContactView.class) Map<String, Object> patch) {
        return contacts.edit(id, ifMatch, patch);
    }
}
