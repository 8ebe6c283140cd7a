package org.lanedesk.session.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.Draft;
import org.lanedesk.session.Drafts;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** My own draft in a session: the same on each machine, invisible to everybody else. */
@RestController
@RequestMapping("/api/v1")
@Access(Right.DESK)
class DraftController {
    private static final int MOST_HTML = 500_000;
    private static final int MOST_PEOPLE = 100;
    private static final int MOST_FILES = 50;
    private static final int MOST_DRAFTS = 200;
    private final Drafts drafts;
    private final SessionReach reach;

    DraftController(Drafts drafts, SessionReach reach) {
        this.drafts = drafts;
        this.reach = reach;
    }

    /** @param version the one this was built on; 0 for a first writing */
    record DraftJson(
            @Nullable String kind,
            @Nullable String html,
            @Nullable List<String> to,
            @Nullable List<String> cc,
            @Nullable List<Map<String, Object>> attachments,
            int version,
            @Nullable String updatedAt) {}

    @GetMapping("/drafts")
    @Operation(summary = "Everything I began to write and did not send, the latest first")
    Page<Drafts.Begun> all() {
        return Page.all(drafts.of(reach.actor().id(), MOST_DRAFTS));
    }

    @GetMapping("/sessions/{id}/draft")
    @Operation(summary = "My draft; version 0 when there is none")
    Draft get(@PathVariable UUID id) {
        reach.require(id, Reach.READ);
        return drafts.get(id, reach.actor().id());
    }

    @PutMapping("/sessions/{id}/draft")
    @Operation(summary = "Keep my draft; 409 when another window wrote since that version")
    Draft put(@PathVariable UUID id, @RequestBody DraftJson body) {
        reach.require(id, Reach.REPLY);
        String html = body.html() == null ? "" : body.html();
        List<String> to = body.to() == null ? List.of() : body.to();
        List<String> cc = body.cc() == null ? List.of() : body.cc();
        var files = body.attachments() == null ? List.<Map<String, Object>>of() : body.attachments();
        if (html.length() > MOST_HTML) {
            throw Problem.invalid("html", "field.tooLong", MOST_HTML);
        }
        if (to.size() > MOST_PEOPLE || cc.size() > MOST_PEOPLE) {
            throw Problem.invalid("to", "field.tooLong", MOST_PEOPLE);
        }
        if (files.size() > MOST_FILES) {
            throw Problem.invalid("attachments", "field.tooLong", MOST_FILES);
        }
        String kind = "note".equals(body.kind()) ? "note" : "reply";
        return drafts.put(id, reach.actor().id(), new Draft(kind, html, to, cc, files, body.version(), null));
    }

    @DeleteMapping("/sessions/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Throw my draft away")
    void delete(@PathVariable UUID id) {
        reach.require(id, Reach.READ);
        drafts.drop(id, reach.actor().id());
    }
}
