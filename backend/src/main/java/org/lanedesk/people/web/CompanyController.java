package org.lanedesk.people.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.CompanyDomains;
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

/** Companies of customers. */
@RestController
@RequestMapping("/api/v1/companies")
class CompanyController {
    private final RegisterApi<CompanyView> companies;
    private final CompanyDomains domains;

    CompanyController(RegisterStore store, PeopleRegisters registers, JsonMapper mapper, CompanyDomains domains) {
        this.domains = domains;
        this.companies = new RegisterApi<>(store, mapper, registers.companies(), CompanyView.class);
    }

    /** @param sharedTickets its contacts see each other's requests */
    record CompanyView(
            UUID id,
            String key,
            String name,
            List<String> domains,
            boolean vip,
            @Nullable UUID managerId,
            boolean sharedTickets,
            Map<String, Object> fields,
            boolean archived,
            int version) {}

    @GetMapping
    @Access({Right.DESK, Right.SETTINGS_READ})
    @Operation(summary = "List companies of customers")
    Page<CompanyView> list(@ParameterObject Asked asked) {
        return companies.list(asked);
    }

    @GetMapping("/{id}")
    @Access({Right.DESK, Right.SETTINGS_READ})
    @Operation(summary = "Read one company")
    ResponseEntity<CompanyView> get(@PathVariable String id) {
        return companies.get(id);
    }

    @PostMapping
    @Access({Right.SUPERVISE, Right.SETTINGS_EDIT})
    @Operation(summary = "Create a company")
    ResponseEntity<CompanyView> create(@RequestBody @BodyOf(CompanyView.class) Map<String, Object> body) {
        return companies.create(domains.tidy(body, null));
    }

    @PatchMapping("/{id}")
    @Access({Right.SUPERVISE, Right.SETTINGS_EDIT})
    @Operation(summary = "Change fields of a company; If-Match names the base version")
    ResponseEntity<CompanyView> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(CompanyView.class) Map<String, Object> patch) {
        return companies.edit(id, ifMatch, domains.tidy(patch, id));
    }
}
