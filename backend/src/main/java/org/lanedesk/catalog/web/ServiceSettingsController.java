package org.lanedesk.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.catalog.CatalogRegisters;
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

/** Services as settings (E05). */
@RestController
@RequestMapping("/api/v1")
class ServiceSettingsController {
    private final RegisterApi<ServiceSetting> services;
    private final RegisterApi<CategorySetting> categories;
    private final CatalogRegisters registers;

    ServiceSettingsController(RegisterStore store, CatalogRegisters registers, JsonMapper mapper) {
        this.services = new RegisterApi<>(store, mapper, registers.services(), ServiceSetting.class);
        this.categories = new RegisterApi<>(store, mapper, registers.categories(), CategorySetting.class);
        this.registers = registers;
    }

    /** @param audience role:…, group:…, company:…, person:…, guests; empty = everybody signed in */
    record ServiceSetting(
            String key,
            Map<String, String> name,
            Map<String, String> description,
            @Nullable String category,
            @Nullable String icon,
            @Nullable String channel,
            @Nullable String group,
            @Nullable String form,
            @Nullable String process,
            @Nullable Integer targetDays,
            @Nullable Integer targetHours,
            @Nullable Integer cost,
            @Nullable String currency,
            List<String> audience,
            int position,
            boolean archived,
            int version) {}

    record CategorySetting(String key, Map<String, String> name, int position, boolean archived, int version) {}

    @GetMapping("/service-settings")
    @Access(Right.SETTINGS_READ)
    @Operation(summary = "List services as settings")
    Page<ServiceSetting> list(@ParameterObject Asked asked) {
        return services.list(asked);
    }

    @GetMapping("/service-settings/{key}")
    @Access(Right.SETTINGS_READ)
    @Operation(summary = "Read the settings of a service")
    ResponseEntity<ServiceSetting> get(@PathVariable String key) {
        return services.get(key);
    }

    @PostMapping("/services")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Create a service; its form and process must be released")
    ResponseEntity<ServiceSetting> create(@RequestBody @BodyOf(ServiceSetting.class) Map<String, Object> body) {
        registers.check(body);
        return services.create(body);
    }

    @PatchMapping("/services/{key}")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Change fields of a service; If-Match names the base version")
    ResponseEntity<ServiceSetting> edit(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(ServiceSetting.class) Map<String, Object> patch) {
        registers.check(patch);
        return services.edit(key, ifMatch, patch);
    }

    @GetMapping("/service-categories")
    @Access(Right.SETTINGS_READ)
    @Operation(summary = "List categories of services")
    Page<CategorySetting> categories(@ParameterObject Asked asked) {
        return categories.list(asked);
    }

    @PostMapping("/service-categories")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Create a category of services")
    ResponseEntity<CategorySetting> addCategory(@RequestBody @BodyOf(CategorySetting.class) Map<String, Object> body) {
        return categories.create(body);
    }

    @PatchMapping("/service-categories/{key}")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Change fields of a category; If-Match names the base version")
    ResponseEntity<CategorySetting> editCategory(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(CategorySetting.class) Map<String, Object> patch) {
        return categories.edit(key, ifMatch, patch);
    }
}
