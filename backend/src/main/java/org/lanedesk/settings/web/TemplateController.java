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

/** Texts for answers and notices. */
@RestController
@RequestMapping("/api/v1/templates")
class TemplateController {
    private final RegisterApi<TemplateView> templates;

    TemplateController(RegisterStore store, SettingRegisters registers, JsonMapper mapper) {
        this.templates = new RegisterApi<>(store, mapper, registers.templates(), TemplateView.class);
    }

    /** @param shortcut what an agent types after a slash to get it */
    record TemplateView(
            String key,
            Map<String, String> name,
            Map<String, String> subject,
            Map<String, String> body,
            @Nullable String shortcut,
            boolean archived,
            int version) {}

    @GetMapping
    @Access({Right.DESK, Right.SETTINGS_READ, Right.RULES_READ})
    @Operation(summary = "List texts for answers and notices")
    Page<TemplateView> list(@ParameterObject Asked asked) {
        return templates.list(asked);
    }

    @GetMapping("/{id}")
    @Access({Right.DESK, Right.SETTINGS_READ, Right.RULES_READ})
    @Operation(summary = "Read one template")
    ResponseEntity<TemplateView> get(@PathVariable String id) {
        return templates.get(id);
    }

    @PostMapping
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Create a template")
    ResponseEntity<TemplateView> create(@RequestBody @BodyOf(TemplateView.class) Map<String, Object> body) {
        return templates.create(body);
    }

    @PatchMapping("/{id}")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Change fields of a template; If-Match names the base version")
    ResponseEntity<TemplateView> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(TemplateView.class) Map<String, Object> patch) {
        return templates.edit(id, ifMatch, patch);
    }
}
