package org.lanedesk.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Right;
import org.lanedesk.studio.Publishing;
import org.lanedesk.studio.ReleaseRequest;
import org.lanedesk.studio.ReleaseReview;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Releases that a second person looks at, or that wait for their time. */
@RestController
@RequestMapping("/api/v1/release-requests")
@Access({Right.DESIGN, Right.RULES_EDIT, Right.PUBLISH})
class ReleaseRequestController {
    private final ReleaseReview review;
    private final CurrentUser user;

    ReleaseRequestController(ReleaseReview review, CurrentUser user) {
        this.review = review;
        this.user = user;
    }

    /**
     * @param at when it goes live; null = as soon as somebody approves
     * @param review somebody else shall look at it, also when the author may publish alone
     */
    record Wish(
            @Nullable List<Publishing.Ref> models,
            @Nullable String comment,
            @Nullable OffsetDateTime at,
            @Nullable Boolean review) {}

    record Words(@Nullable String words) {}

    record Whole(ReleaseRequest request, List<ReleaseReview.Changed> changes) {}

    @GetMapping
    @Operation(summary = "Releases that wait or failed, newest first; all=true for those that are over too")
    Page<ReleaseRequest> list(@RequestParam(defaultValue = "false") boolean all) {
        return Page.all(review.all(!all));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of them, with what it changes")
    Whole get(@PathVariable UUID id) {
        return new Whole(review.get(id), review.changes(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask for a review of drafts, or plan their release for a time")
    ReleaseRequest ask(@RequestBody Wish wish) {
        return review.ask(
                wish.models() == null ? List.of() : wish.models(),
                wish.comment() == null ? "" : wish.comment(),
                wish.at() == null ? null : wish.at().toInstant(),
                Boolean.TRUE.equals(wish.review()),
                user.get(),
                LocaleContextHolder.getLocale());
    }

    @PostMapping("/{id}/approve")
    @Access({Right.PUBLISH, Right.RULES_EDIT})
    @Operation(summary = "Publish it, or let it be published at its time")
    ReleaseRequest approve(@PathVariable UUID id, @RequestBody(required = false) @Nullable Words words) {
        return review.approve(id, words == null ? null : words.words(), user.get());
    }

    @PostMapping("/{id}/return")
    @Access({Right.PUBLISH, Right.RULES_EDIT})
    @Operation(summary = "Send it back to its author, with words")
    ReleaseRequest giveBack(@PathVariable UUID id, @RequestBody Words words) {
        return review.giveBack(id, words.words(), user.get());
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Cancel it; the drafts stay")
    ReleaseRequest cancel(@PathVariable UUID id) {
        return review.cancel(id, user.get());
    }
}
