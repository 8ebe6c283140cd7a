package org.lanedesk.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Decision;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Right;
import org.lanedesk.studio.Model;
import org.lanedesk.studio.Models;
import org.lanedesk.studio.TableCases;
import org.lanedesk.studio.TableReplays;
import org.lanedesk.studio.TableTrials;
import org.lanedesk.studio.diff.Change;
import org.lanedesk.studio.diff.ModelDiff;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tries rule tables: on facts, on a ticket, on the past; keeps examples; compares versions. */
@RestController
@RequestMapping("/api/v1/tables/{key}")
@Access({Right.RULES_READ, Right.DESIGN})
class TableTrialController {
    private final TableTrials trials;
    private final TableReplays replays;
    private final TableCases cases;
    private final Models models;
    private final CurrentUser user;

    TableTrialController(TableTrials trials, TableReplays replays, TableCases cases, Models models, CurrentUser user) {
        this.trials = trials;
        this.replays = replays;
        this.cases = cases;
        this.models = models;
        this.user = user;
    }

    /** @param facts by name, with dots or nested */
    record Wish(
            @Nullable Map<String, Object> facts,
            @Nullable Long ticketNumber,
            @Nullable Boolean draft) {}

    record Period(@Nullable Instant from, @Nullable Instant to) {}

    /** @param label what the reader calls it, for the sign of running work */
    record ReplayBody(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String label) {}

    record Begun(UUID id) {}

    record NewCase(@Nullable Long ticketNumber, @Nullable String name) {}

    @PostMapping("/evaluate")
    @Operation(summary = "Decide about facts or a ticket, without doing anything; each row says why it did not fire")
    Decision evaluate(@PathVariable String key, @RequestBody Wish wish) {
        boolean draft = Boolean.TRUE.equals(wish.draft());
        return trials.evaluate(key, draft, wish.facts(), wish.ticketNumber(), user.get());
    }

    @PostMapping("/replay")
    @Operation(summary = "What the draft would have done about the logged events of a period")
    TableTrials.Replay replay(@PathVariable String key, @RequestBody(required = false) @Nullable Period period) {
        return trials.replay(key, period == null ? null : period.from(), period == null ? null : period.to());
    }

    @PostMapping("/replays")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Begin the same in the background; /work/{id} says how far it is and what came of it",
            description = "The one that runs already, or has just ended over the same draft, is given again.")
    Begun replays(@PathVariable String key, @RequestBody ReplayBody wish) {
        String label = wish.label() == null ? key : wish.label();
        return new Begun(replays.begin(key, wish.from(), wish.to(), label, user.get()));
    }

    @GetMapping("/diff")
    @Operation(summary = "What differs between two versions, by row; live and draft are allowed")
    Page<Change> diff(
            @PathVariable String key,
            @RequestParam(defaultValue = "live") String from,
            @RequestParam(defaultValue = "draft") String to) {
        return Page.all(ModelDiff.of(models.named(Model.TABLE, key, from), models.named(Model.TABLE, key, to)));
    }

    @PostMapping("/cases")
    @ResponseStatus(HttpStatus.CREATED)
    @Access({Right.RULES_EDIT, Right.DESIGN})
    @Operation(summary = "Keep a ticket as an example: what the table saw, and what came of it")
    Map<String, Object> keep(@PathVariable String key, @RequestBody NewCase wanted) {
        return cases.add(key, wanted.ticketNumber(), wanted.name(), user.get());
    }

    @GetMapping("/coverage")
    @Operation(summary = "Rows that no example reaches")
    Map<String, List<String>> coverage(@PathVariable String key) {
        return Map.of("uncovered", cases.uncovered(key));
    }
}
