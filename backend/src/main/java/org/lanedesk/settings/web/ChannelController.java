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

/** Channels. */
@RestController
@RequestMapping("/api/v1/channels")
class ChannelController {
    private final RegisterApi<ChannelView> channels;

    ChannelController(RegisterStore store, SettingRegisters registers, JsonMapper mapper) {
        this.channels = new RegisterApi<>(store, mapper, registers.channels(), ChannelView.class);
    }

    /**
     * @param kind mail, form, chat, telegram, phone, custom or portal
     * @param secrets names of the secrets that are set; their values go in and never come out
     */
    record ChannelView(
            String key,
            String kind,
            Map<String, String> name,
            String line,
            @Nullable String address,
            Map<String, Object> settings,
            Object secrets,
            boolean archived,
            int version) {}

    @GetMapping
    @Access({Right.DESK, Right.SETTINGS_READ, Right.RULES_READ})
    @Operation(summary = "List channels")
    Page<ChannelView> list(@ParameterObject Asked asked) {
        return channels.list(asked);
    }

    @GetMapping("/{id}")
    @Access({Right.DESK, Right.SETTINGS_READ, Right.RULES_READ})
    @Operation(summary = "Read one channel")
    ResponseEntity<ChannelView> get(@PathVariable String id) {
        return channels.get(id);
    }

    @PostMapping
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Create a channel")
    ResponseEntity<ChannelView> create(@RequestBody @BodyOf(ChannelView.class) Map<String, Object> body) {
        return channels.create(body);
    }

    @PatchMapping("/{id}")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Change fields of a channel; If-Match names the base version")
    ResponseEntity<ChannelView> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(ChannelView.class) Map<String, Object> patch) {
        return channels.edit(id, ifMatch, patch);
    }
}
