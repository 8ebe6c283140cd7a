package org.lanedesk.automation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.automation.ContextSources;
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

/** Outside systems that are asked about a customer when a ticket opens (C39). */
@RestController
@RequestMapping("/api/v1/context-sources")
class ContextSourceController {
    private final RegisterApi<SourceView> sources;

    ContextSourceController(RegisterStore store, ContextSources register, JsonMapper mapper) {
        this.sources = new RegisterApi<>(store, mapper, register.register(), SourceView.class);
    }

    /** @param path below the connection's address; {address}, {number} and {requester} are filled in */
    record SourceView(
            String key,
            Map<String, String> name,
            String connection,
            @Nullable String path,
            boolean archived,
            int version) {}

    @GetMapping
    @Access(Right.SETTINGS_READ)
    @Operation(summary = "List sources of context")
    Page<SourceView> list(@ParameterObject Asked asked) {
        return sources.list(asked);
    }

    @GetMapping("/{id}")
    @Access(Right.SETTINGS_READ)
    @Operation(summary = "Read one source of context")
    ResponseEntity<SourceView> get(@PathVariable String id) {
        return sources.get(id);
    }

    @PostMapping
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Create a source of context")
    ResponseEntity<SourceView> create(@RequestBody @BodyOf(SourceView.class) Map<String, Object> body) {
        return sources.create(body);
    }

    @PatchMapping("/{id}")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Change fields of a source; If-Match names the base version")
    ResponseEntity<SourceView> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(SourceView.class) Map<String, Object> patch) {
        return sources.edit(id, ifMatch, patch);
    }
}
