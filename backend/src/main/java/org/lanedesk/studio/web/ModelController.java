package org.lanedesk.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Running;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.studio.Finding;
import org.lanedesk.studio.Model;
import org.lanedesk.studio.ModelDesk;
import org.lanedesk.studio.ModelDrafts;
import org.lanedesk.studio.Models;
import org.lanedesk.studio.ReleaseLog;
import org.lanedesk.studio.diff.Change;
import org.lanedesk.studio.diff.ModelDiff;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Processes, tables and forms: in force, as they were, and as drafts. */
@RestController
@RequestMapping("/api/v1/models")
@Access(Right.DESIGN)
class ModelController {
    private final ModelDesk desk;
    private final ModelDrafts drafts;
    private final Models models;
    private final ReleaseLog log;
    private final Running running;
    private final CurrentUser user;

    ModelController(
            ModelDesk desk, ModelDrafts drafts, Models models, ReleaseLog log, Running running, CurrentUser user) {
        this.desk = desk;
        this.drafts = drafts;
        this.models = models;
        this.log = log;
        this.running = running;
        this.user = user;
    }

    record NewModel(
            @Nullable String kind,
            @Nullable String key,
            @Nullable String content) {}

    record Content(@Nullable String content) {
        String text() {
            if (content == null) {
                throw Problem.invalid("content", "field.required");
            }
            return content;
        }
    }

    record Now(List<Running.OfVersion> versions, List<Running.AtElement> elements, List<Running.Stuck> incidents) {}

    @GetMapping
    @Access({Right.DESIGN, Right.PUBLISH, Right.OPERATE, Right.RULES_READ})
    @Operation(
            summary = "All models with their drafts, running instances and incidents; who only reads rules sees tables")
    Page<ModelDesk.Listed> list() {
        return Page.all(desk.list().stream().filter(m -> readable(m.kind())).toList());
    }

    private boolean readable(String kind) {
        return kind.equals(Model.TABLE)
                || Stream.of(Right.DESIGN, Right.PUBLISH, Right.OPERATE).anyMatch(user.get()::may);
    }

    @PostMapping
    @Operation(summary = "Begin a new model, as a draft")
    ResponseEntity<ModelDesk.View> begin(@RequestBody NewModel wanted) {
        String kind = wanted.kind() == null ? "" : wanted.kind();
        String key = wanted.key() == null ? "" : wanted.key();
        String content = new Content(wanted.content()).text();
        return answer(HttpStatus.CREATED, desk.begin(kind, key, content, user.get()));
    }

    @GetMapping("/{kind}/{key}")
    @Access({Right.DESIGN, Right.PUBLISH, Right.OPERATE, Right.RULES_READ})
    @Operation(summary = "A model as it is in force")
    ResponseEntity<ModelDesk.View> live(@PathVariable String kind, @PathVariable String key) {
        if (!readable(kind)) {
            throw Problem.of(403, "auth.forbidden");
        }
        return answer(HttpStatus.OK, desk.live(kind, key));
    }

    @GetMapping("/{kind}/{key}/draft")
    @Access({Right.DESIGN, Right.PUBLISH})
    @Operation(summary = "The draft with its problems; what is in force when there is none")
    ResponseEntity<ModelDesk.View> draft(@PathVariable String kind, @PathVariable String key) {
        return answer(HttpStatus.OK, desk.draft(kind, key));
    }

    @PutMapping("/{kind}/{key}/draft")
    @Operation(summary = "Keep a draft, also when it has problems; If-Match names the base revision")
    ResponseEntity<ModelDesk.View> save(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Content body) {
        return answer(HttpStatus.OK, desk.save(kind, key, ifMatch, body.text(), user.get()));
    }

    @DeleteMapping("/{kind}/{key}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Drop the draft; what is in force stays")
    void drop(@PathVariable String kind, @PathVariable String key) {
        if (!drafts.drop(kind, key)) {
            throw Problem.notFound("draft", key);
        }
    }

    @GetMapping("/{kind}/{key}/versions")
    @Access({Right.DESIGN, Right.PUBLISH})
    @Operation(summary = "The versions of a model, newest first")
    Page<ReleaseLog.Version> versions(@PathVariable String kind, @PathVariable String key) {
        models.work(kind, key);
        return Page.all(log.versions(kind, key));
    }

    @GetMapping("/{kind}/{key}/versions/{version}")
    @Access({Right.DESIGN, Right.PUBLISH})
    @Operation(summary = "A model as it was")
    ModelDesk.View version(@PathVariable String kind, @PathVariable String key, @PathVariable int version) {
        return desk.version(kind, key, version);
    }

    @GetMapping("/{kind}/{key}/diff")
    @Access({Right.DESIGN, Right.PUBLISH})
    @Operation(summary = "What differs between two versions, hidden properties too; live and draft are allowed")
    Map<String, List<Change>> diff(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam(defaultValue = "live") String from,
            @RequestParam(defaultValue = "draft") String to) {
        return Map.of("changes", ModelDiff.of(models.named(kind, key, from), models.named(kind, key, to)));
    }

    @PostMapping("/{kind}/{key}/check")
    @Operation(summary = "What publishing this content would say")
    Map<String, List<Finding>> check(@PathVariable String kind, @PathVariable String key, @RequestBody Content body) {
        return Map.of("problems", desk.check(kind, key, body.text()));
    }

    @GetMapping("/{kind}/{key}/running")
    @Access({Right.DESIGN, Right.PUBLISH, Right.OPERATE})
    @Operation(summary = "Running instances by version and by element, and what is stuck")
    Now running(@PathVariable String kind, @PathVariable String key) {
        models.work(kind, key);
        return kind.equals("process")
                ? new Now(running.versions(key), running.elements(key), running.incidents(key))
                : new Now(List.of(), List.of(), List.of());
    }

    private static ResponseEntity<ModelDesk.View> answer(HttpStatus status, ModelDesk.View view) {
        return ResponseEntity.status(status).eTag("\"" + view.revision() + "\"").body(view);
    }
}
