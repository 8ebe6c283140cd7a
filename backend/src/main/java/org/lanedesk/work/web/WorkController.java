package org.lanedesk.work.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Reason;
import org.lanedesk.shared.Right;
import org.lanedesk.work.LongWork;
import org.lanedesk.work.Work;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** My long work: what runs and how far it is, also after the page that began it was left (H29). */
@RestController
@RequestMapping("/api/v1/work")
@Access({Right.DESK, Right.RULES_READ, Right.DESIGN, Right.SETTINGS_EDIT})
class WorkController {
    private final LongWork work;
    private final CurrentUser user;
    private final Reason reasons;

    WorkController(LongWork work, CurrentUser user, Reason reasons) {
        this.work = work;
        this.user = user;
        this.reasons = reasons;
    }

    @GetMapping
    @Operation(summary = "What runs for me, and what has ended and was not put away")
    Page<Work> recent() {
        return Page.all(work.recent(user.get()).stream().map(this::inWords).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far it is, and what came of it")
    Work one(@PathVariable UUID id) {
        return inWords(work.get(id, user.get()));
    }

    @PostMapping("/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put its sign away")
    void seen(@PathVariable UUID id) {
        work.seen(id, user.get());
    }

    private Work inWords(Work w) {
        String reason =
                w.reason() == null ? null : reasons.text(w.reason(), user.get().locale());
        return new Work(
                w.id(),
                w.kind(),
                w.label(),
                w.about(),
                w.total(),
                w.done(),
                w.failed(),
                w.state(),
                reason,
                w.result(),
                w.begunAt(),
                w.endedAt());
    }
}
