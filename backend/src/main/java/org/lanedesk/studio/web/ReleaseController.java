package org.lanedesk.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Right;
import org.lanedesk.studio.Publishing;
import org.lanedesk.studio.ReleaseLog;
import org.lanedesk.studio.RollBack;
import org.lanedesk.studio.RollbackPreview;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Models into force together, and back. */
@RestController
@RequestMapping("/api/v1/releases")
@Access(Right.PUBLISH)
class ReleaseController {
    private final Publishing publishing;
    private final RollBack back;
    private final RollbackPreview preview;
    private final ReleaseLog log;
    private final CurrentUser user;

    ReleaseController(Publishing publishing, RollBack back, RollbackPreview preview, ReleaseLog log, CurrentUser user) {
        this.back = back;
        this.preview = preview;
        this.publishing = publishing;
        this.log = log;
        this.user = user;
    }

    /** @param models whose drafts go into force together, or none of them */
    record Wish(
            @Nullable List<Publishing.Ref> models, @Nullable String comment) {}

    record Comment(@Nullable String comment) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Publish drafts together; running instances keep the version they have")
    Publishing.Done publish(@RequestBody Wish wish) {
        List<Publishing.Ref> models = wish.models() == null ? List.of() : wish.models();
        return publishing.drafts(models, null, wish.comment() == null ? "" : wish.comment(), user.get());
    }

    @GetMapping
    @Access({Right.PUBLISH, Right.DESIGN})
    @Operation(summary = "The releases, newest first")
    Page<ReleaseLog.View> list(
            @RequestParam(required = false) @Nullable UUID cursor, @RequestParam(defaultValue = "50") int size) {
        return log.page(cursor, size);
    }

    @GetMapping("/{id}/rollback")
    @Operation(summary = "What rolling back would do: versions, running tickets and their timers")
    Page<RollbackPreview.Back> preview(@PathVariable UUID id) {
        return Page.all(preview.of(id));
    }

    @PostMapping("/{id}/rollback")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Bring back what was in force before a release, as new versions")
    Publishing.Done back(@PathVariable UUID id, @RequestBody(required = false) @Nullable Comment comment) {
        String why = comment == null || comment.comment() == null ? "" : comment.comment();
        return back.before(id, why, user.get());
    }
}
