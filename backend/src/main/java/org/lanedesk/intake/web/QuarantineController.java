package org.lanedesk.intake.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.intake.Quarantine;
import org.lanedesk.intake.StoredItem;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Items that could not become messages: read, repair, try again (H03). */
@RestController
@RequestMapping("/api/v1/quarantine")
@Access(Right.OPERATE)
class QuarantineController {
    private final Quarantine quarantine;

    QuarantineController(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    record Entry(
            UUID id,
            String channel,
            Instant receivedAt,
            @Nullable String sender,
            @Nullable String subject,
            @Nullable String reason,
            @Nullable String review,
            @Nullable Long ticketNumber,
            int attempts,
            long size) {
        static Entry of(StoredItem i) {
            return new Entry(
                    i.id(),
                    i.channel(),
                    i.receivedAt(),
                    i.sender(),
                    i.subject(),
                    i.reason(),
                    i.review(),
                    i.ticketNumber(),
                    i.attempts(),
                    i.raw().length);
        }
    }

    @GetMapping
    Page<Entry> list(
            @RequestParam(required = false) @Nullable UUID cursor, @RequestParam(defaultValue = "50") int size) {
        int limit = Math.min(Math.max(size, 1), 200);
        return page(quarantine.list(cursor, limit), limit);
    }

    /** Accepted mails that carry a forged reply token: they joined nothing, and somebody should look (H01). */
    @GetMapping("/review")
    Page<Entry> review(
            @RequestParam(required = false) @Nullable UUID cursor, @RequestParam(defaultValue = "50") int size) {
        int limit = Math.min(Math.max(size, 1), 200);
        return page(quarantine.forReview(cursor, limit), limit);
    }

    /** Takes a mail off the review list. */
    @PostMapping("/{id}/reviewed")
    ResponseEntity<Void> reviewed(@PathVariable UUID id) {
        quarantine.reviewed(id);
        return ResponseEntity.noContent().build();
    }

    private static Page<Entry> page(List<StoredItem> found, int limit) {
        String next = found.size() == limit ? found.get(found.size() - 1).id().toString() : null;
        return new Page<>(found.stream().map(Entry::of).toList(), next, null);
    }

    /** The raw source, as a download and never as a page. */
    @GetMapping("/{id}/source")
    ResponseEntity<byte[]> source(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".eml\"")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(quarantine.get(id).raw());
    }

    /** Replaces the source by a repaired one; {@code retry} then tries that. */
    @PutMapping(
            path = "/{id}/source",
            consumes = {"message/rfc822", "text/plain"})
    ResponseEntity<Void> repair(@PathVariable UUID id, @RequestBody String source) {
        quarantine.repair(id, source.getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/retry")
    MailController.OutcomeJson retry(@PathVariable UUID id) {
        return MailController.OutcomeJson.of(quarantine.retry(id));
    }
}
