package org.lanedesk.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.catalog.ApprovalLinks;
import org.lanedesk.catalog.ApprovalPages;
import org.lanedesk.catalog.DecideApproval;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.UnitOfWork;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My approvals, in the portal or by a link from the mail; no right of the desk is needed (R05). */
@RestController
@RequestMapping("/api/v1")
class ApprovalController {
    private final ApprovalPages pages;
    private final DecideApproval decide;
    private final ApprovalLinks links;
    private final CurrentUser user;
    private final UnitOfWork work;

    ApprovalController(
            ApprovalPages pages, DecideApproval decide, ApprovalLinks links, CurrentUser user, UnitOfWork work) {
        this.pages = pages;
        this.decide = decide;
        this.links = links;
        this.user = user;
        this.work = work;
    }

    /** @param decision approve or decline */
    record Decision(@Nullable String decision, @Nullable String comment) {
        boolean yes() {
            if (!"approve".equals(decision) && !"decline".equals(decision)) {
                throw Problem.invalid("decision", "approval.decision");
            }
            return "approve".equals(decision);
        }
    }

    @GetMapping("/approvals")
    @Access(Right.SELF)
    @Operation(summary = "What waits for my yes or no", description = "state: open or decided (by me)")
    Page<ApprovalPages.View> list(@RequestParam(defaultValue = "open") String state, Locale locale) {
        UUID me = user.get().id();
        return Page.all(state.equals("decided") ? pages.decided(me, locale) : pages.open(me, locale));
    }

    @GetMapping("/approvals/{id}")
    @Access(Right.SELF)
    @Operation(summary = "One approval with what was ordered")
    ApprovalPages.View one(@PathVariable UUID id, Locale locale) {
        return pages.one(id, user.get().id(), locale);
    }

    @PostMapping("/approvals/{id}/decide")
    @Access(Right.SELF)
    @Operation(summary = "Approve or decline")
    ApprovalPages.View decide(@PathVariable UUID id, @RequestBody Decision body, Locale locale) {
        UUID me = user.get().id();
        boolean yes = body.yes();
        work.run(() -> decide.decide(id, yes, body.comment(), me));
        return pages.one(id, me, locale);
    }

    @GetMapping("/approval-links/{token}")
    @Access(open = true)
    @Operation(summary = "What a link from a mail asks; reading it decides nothing")
    ApprovalPages.View read(@PathVariable String token, Locale locale) {
        ApprovalLinks.Link link = links.usable(token);
        return pages.one(link.approval(), link.person(), locale);
    }

    @PostMapping("/approval-links/{token}")
    @Access(open = true)
    @Operation(summary = "Decide by a link from a mail; it works once")
    ApprovalPages.View use(@PathVariable String token, @RequestBody Decision body, Locale locale) {
        ApprovalLinks.Link link = links.usable(token);
        boolean yes = body.yes();
        work.run(() -> links.use(token, yes, body.comment()));
        return pages.one(link.approval(), link.person(), locale);
    }
}
