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

/** Brands. */
@RestController
@RequestMapping("/api/v1/brands")
class BrandController {
    private final RegisterApi<BrandView> brands;

    BrandController(RegisterStore store, SettingRegisters registers, JsonMapper mapper) {
        this.brands = new RegisterApi<>(store, mapper, registers.brands(), BrandView.class);
    }

    record BrandView(String key, Map<String, String> name, boolean archived, int version) {}

    @GetMapping
    @Access(Right.SELF)
    @Operation(summary = "List brands")
    Page<BrandView> list(@ParameterObject Asked asked) {
        return brands.list(asked);
    }

    @GetMapping("/{id}")
    @Access(Right.SELF)
    @Operation(summary = "Read one brand")
    ResponseEntity<BrandView> get(@PathVariable String id) {
        return brands.get(id);
    }

    @PostMapping
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Create a brand")
    ResponseEntity<BrandView> create(@RequestBody @BodyOf(BrandView.class) Map<String, Object> body) {
        return brands.create(body);
    }

    @PatchMapping("/{id}")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Change fields of a brand; If-Match names the base version")
    ResponseEntity<BrandView> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(BrandView.class) Map<String, Object> patch) {
        return brands.edit(id, ifMatch, patch);
    }
}
