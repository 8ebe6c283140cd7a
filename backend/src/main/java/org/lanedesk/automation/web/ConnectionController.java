package org.lanedesk.automation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.automation.HttpCalls;
import org.lanedesk.automation.HttpConnections;
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

/** Named connections of HTTP requests and webhooks, with the log of their calls. */
@RestController
@RequestMapping("/api/v1/connections")
class ConnectionController {
    private final RegisterApi<ConnectionView> connections;
    private final HttpCalls calls;

    ConnectionController(RegisterStore store, HttpConnections register, JsonMapper mapper, HttpCalls calls) {
        this.connections = new RegisterApi<>(store, mapper, register.register(), ConnectionView.class);
        this.calls = calls;
    }

    /** @param secrets names of the headers that are set; their values go in and never come out */
    record ConnectionView(
            String key, Map<String, String> name, String url, List<String> secrets, boolean archived, int version) {}

    /** @param reason for people; null when it went well */
    record CallView(
            UUID id,
            @Nullable Long ticketNumber,
            String method,
            String path,
            String state,
            @Nullable Integer status,
            @Nullable String reason,
            int attempts,
            Instant createdAt) {}

    @GetMapping
    @Access(Right.SETTINGS_READ)
    @Operation(summary = "List connections")
    Page<ConnectionView> list(@ParameterObject Asked asked) {
        return connections.list(asked);
    }

    @GetMapping("/{id}")
    @Access(Right.SETTINGS_READ)
    @Operation(summary = "Read one connection")
    ResponseEntity<ConnectionView> get(@PathVariable String id) {
        return connections.get(id);
    }

    @GetMapping("/{id}/calls")
    @Access(Right.SETTINGS_READ)
    @Operation(summary = "The last hundred calls of a connection: what was asked, whether it was answered, why not")
    Page<CallView> calls(@PathVariable String id) {
        connections.get(id);
        return Page.all(calls.of(id).stream()
                .map(c -> new CallView(
                        c.id(),
                        c.ticketNumber(),
                        c.method(),
                        c.path(),
                        c.state(),
                        c.status(),
                        c.reason(),
                        c.attempts(),
                        c.createdAt()))
                .toList());
    }

    @PostMapping
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Create a connection")
    ResponseEntity<ConnectionView> create(@RequestBody @BodyOf(ConnectionView.class) Map<String, Object> body) {
        HttpConnections.check(body);
        return connections.create(body);
    }

    @PatchMapping("/{id}")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Change fields of a connection; If-Match names the base version")
    ResponseEntity<ConnectionView> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(ConnectionView.class) Map<String, Object> patch) {
        HttpConnections.check(patch);
        return connections.edit(id, ifMatch, patch);
    }
}
