package org.lanedesk.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.audit.AuditEntries;
import org.lanedesk.audit.AuditEntry;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of administration and security. */
@RestController
@RequestMapping("/api/v1/audit")
@Access(Right.ADMIN)
class AuditController {
    private final AuditEntries entries;

    AuditController(AuditEntries entries) {
        this.entries = entries;
    }

    @GetMapping
    @Operation(summary = "Who changed what, newest first")
    Page<AuditEntry> list(
            @RequestParam(required = false) @Nullable UUID actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int size) {
        return entries.page(actor, action, object, cursor, size);
    }
}
