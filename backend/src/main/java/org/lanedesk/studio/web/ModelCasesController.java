package org.lanedesk.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.play.CaseFile;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.studio.CaseFiles;
import org.lanedesk.studio.CaseRuns;
import org.lanedesk.studio.Model;
import org.lanedesk.studio.Models;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Examples and scenarios beside a model; a red one refuses publishing. */
@RestController
@RequestMapping("/api/v1/models/{kind}/{key}/cases")
@Access({Right.DESIGN, Right.RULES_EDIT})
class ModelCasesController {
    private final CaseFiles files;
    private final CaseRuns runs;
    private final Models models;
    private final CurrentUser user;

    ModelCasesController(CaseFiles files, CaseRuns runs, Models models, CurrentUser user) {
        this.files = files;
        this.runs = runs;
        this.models = models;
        this.user = user;
    }

    /** @param kind example or scenario */
    record Listed(String name, String kind) {}

    /** @param revision 0 for the file that came with the product */
    record View(String content, int revision, List<Listed> items) {}

    record Content(@Nullable String content) {}

    /** @param content cases to run instead of the kept ones */
    record Wish(@Nullable Boolean draft, @Nullable String content) {}

    @GetMapping
    @Operation(summary = "The examples and scenarios of a model")
    ResponseEntity<View> list(@PathVariable String kind, @PathVariable String key) {
        return answer(files.of(models.work(kind, key)));
    }

    @PutMapping
    @Operation(summary = "Keep the examples and scenarios; If-Match names the base revision")
    ResponseEntity<View> save(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Content body) {
        if (body.content() == null || body.content().length() > 1_000_000) {
            throw Problem.invalid("content", "field.required");
        }
        if (!body.content().isBlank()) {
            CaseRuns.read(body.content().getBytes(StandardCharsets.UTF_8));
        }
        return answer(files.save(models.work(kind, key), ifMatch, body.content(), user.get()));
    }

    @PostMapping("/run")
    @Operation(summary = "Run the examples and scenarios, on the draft or on what is in force; nothing of it stays")
    Page<CaseRuns.Result> run(
            @PathVariable String kind, @PathVariable String key, @RequestBody(required = false) @Nullable Wish wish) {
        boolean draft = wish != null && Boolean.TRUE.equals(wish.draft());
        Model model = draft ? models.work(kind, key) : models.live(kind, key);
        String content =
                wish == null || wish.content() == null ? files.of(model).content() : wish.content();
        return Page.all(runs.run(content, draft ? List.of(model) : List.of()));
    }

    private static ResponseEntity<View> answer(CaseFiles.File file) {
        List<Listed> items = new ArrayList<>();
        if (!file.content().isBlank()) {
            CaseFile read = CaseRuns.read(file.content().getBytes(StandardCharsets.UTF_8));
            read.examples().forEach(e -> items.add(new Listed(e.name(), "example")));
            read.scenarios().forEach(s -> items.add(new Listed(s.name(), "scenario")));
        }
        return ResponseEntity.ok()
                .eTag("\"" + file.revision() + "\"")
                .body(new View(file.content(), file.revision(), items));
    }
}
