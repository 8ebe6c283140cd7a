package org.lanedesk.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.studio.Model;
import org.lanedesk.studio.Models;
import org.lanedesk.studio.Publishing;
import org.lanedesk.studio.ReleaseLog;
import org.lanedesk.studio.TableView;
import org.lanedesk.studio.Tables;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rule tables into force and back; a manager may do so without the right to publish processes. */
@RestController
@RequestMapping("/api/v1/tables/{key}")
@Access({Right.RULES_EDIT, Right.PUBLISH})
class TableReleaseController {
    private final Publishing publishing;
    private final Models models;
    private final ReleaseLog log;
    private final Tables tables;
    private final CurrentUser user;

    TableReleaseController(Publishing publishing, Models models, ReleaseLog log, Tables tables, CurrentUser user) {
        this.publishing = publishing;
        this.models = models;
        this.log = log;
        this.tables = tables;
        this.user = user;
    }

    /** @param base the version in force to publish over, when it has moved since the draft was begun */
    record Wish(@Nullable String comment, @Nullable Integer base) {}

    record Back(@Nullable Integer version, @Nullable String comment) {}

    record Published(UUID releaseId, int version) {}

    @PostMapping("/publish")
    @Operation(summary = "Publish the draft: its cases must be green, nothing is acted on the past")
    Published publish(@PathVariable String key, @RequestBody(required = false) @Nullable Wish wish) {
        models.work(Model.TABLE, key);
        String comment = wish == null || wish.comment() == null ? "" : wish.comment();
        var ref = new Publishing.Ref(Model.TABLE, key);
        return published(key, publishing.drafts(List.of(ref), wish == null ? null : wish.base(), comment, user.get()));
    }

    @PostMapping("/rollback")
    @Operation(summary = "Bring an older version back as a new one")
    Published back(@PathVariable String key, @RequestBody Back wanted) {
        Integer version = wanted.version();
        if (version == null) {
            throw Problem.invalid("version", "field.required");
        }
        Model old = models.version(Model.TABLE, key, version);
        String comment = wanted.comment() == null ? "" : wanted.comment();
        return published(key, publishing.again(List.of(old), comment, user.get()));
    }

    @GetMapping("/versions")
    @Access({Right.RULES_READ, Right.DESIGN})
    @Operation(summary = "The versions of a table, newest first")
    Page<ReleaseLog.Version> versions(@PathVariable String key) {
        models.work(Model.TABLE, key);
        return Page.all(log.versions(Model.TABLE, key));
    }

    @GetMapping("/versions/{version}")
    @Access({Right.RULES_READ, Right.DESIGN})
    @Operation(summary = "A table as it was")
    TableView version(@PathVariable String key, @PathVariable int version) {
        return tables.version(key, version);
    }

    private static Published published(String key, Publishing.Done done) {
        int version = done.versions().stream()
                .filter(v -> v.kind().equals(Model.TABLE) && v.key().equals(key))
                .mapToInt(ReleaseLog.Brought::version)
                .findFirst()
                .orElse(0);
        return new Published(done.id(), version);
    }
}
