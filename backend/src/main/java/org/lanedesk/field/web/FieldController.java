package org.lanedesk.field.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.field.FieldDefinitions;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Custom fields of tickets and conversations (H17, E60). */
@RestController
@RequestMapping("/api/v1/fields")
class FieldController {
    private final RegisterApi<FieldView> fields;
    private final FieldDefinitions definitions;

    FieldController(RegisterStore store, FieldDefinitions definitions, JsonMapper mapper) {
        this.definitions = definitions;
        this.fields = new RegisterApi<>(store, mapper, definitions.register(), FieldView.class);
    }

    record OptionView(String value, Map<String, String> name) {}

    /** @param options the values that stay while the filter {@code when} holds */
    record OptionRuleView(Map<String, Object> when, List<String> options) {}

    /**
     * @param scope ticket or session
     * @param type text, number, date, list, user, reference, file or checkbox
     * @param refersTo contact, company or ticket; references only
     * @param showWhen a filter over type, priority, line … and fields; empty = always
     * @param editableBy roles; empty = everybody who may change the ticket
     */
    record FieldView(
            String key,
            String scope,
            Map<String, String> name,
            Map<String, String> hint,
            String type,
            boolean multiple,
            @Nullable String refersTo,
            List<OptionView> options,
            boolean required,
            Map<String, Object> showWhen,
            Map<String, Object> requireWhen,
            List<OptionRuleView> optionsWhen,
            List<String> editableBy,
            boolean inPanel,
            int position,
            boolean archived,
            int version) {}

    @GetMapping
    @Access({Right.DESK, Right.SETTINGS_READ, Right.RULES_READ})
    @Operation(summary = "List custom fields; scope is ticket or session")
    Page<FieldView> list(@ParameterObject Asked asked, @RequestParam(required = false) @Nullable String scope) {
        Page<FieldView> page = fields.list(asked);
        return new Page<>(
                page.items().stream()
                        .filter(field -> scope == null || field.scope().equals(scope))
                        .toList(),
                page.nextCursor(),
                null);
    }

    @GetMapping("/{key}")
    @Access({Right.DESK, Right.SETTINGS_READ, Right.RULES_READ})
    @Operation(summary = "Read one custom field")
    ResponseEntity<FieldView> get(@PathVariable String key) {
        return fields.get(key);
    }

    @PostMapping
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Declare a custom field")
    ResponseEntity<FieldView> create(@RequestBody @BodyOf(FieldView.class) Map<String, Object> body) {
        return fields.created(definitions.create(body));
    }

    @PatchMapping("/{key}")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Change a custom field, or archive it; If-Match names the base version")
    ResponseEntity<FieldView> edit(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(FieldView.class) Map<String, Object> patch) {
        return fields.answer(definitions.edit(key, ifMatch, patch));
    }
}
