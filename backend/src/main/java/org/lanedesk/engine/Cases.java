package org.lanedesk.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.play.CaseFile;
import org.lanedesk.engine.play.Scenario;
import org.lanedesk.engine.play.Stage;
import org.lanedesk.engine.play.TableCase;
import org.springframework.stereotype.Component;

/** Runs examples of tables and scenarios of processes (docs/cases.md); nothing of a run stays. */
@Component
public class Cases {
    private final Stage stage;

    Cases(Stage stage) {
        this.stage = stage;
    }

    /**
     * One example or scenario.
     *
     * @param failure null when it passed; otherwise the step and what was different
     */
    public record Result(String name, @Nullable String failure) {}

    /**
     * What is seen after one step of a scenario.
     *
     * @param step as written
     * @param at the moment on the run's own clock, ISO 8601
     * @param elements process → ids of the elements where something waits
     * @param fields what the modules can read, such as {@code status}
     * @param failure null when the step went well; it is the last one otherwise
     */
    public record Seen(
            Map<String, Object> step,
            String at,
            Map<String, List<String>> elements,
            Map<String, @Nullable Object> fields,
            @Nullable String failure) {}

    /**
     * Runs all examples of a file.
     *
     * @param yaml the cases file
     * @param drafts in force during each scenario, path → bytes; may be empty
     * @param table key of a table → its DMN file, from where the cases belong (a draft, a folder); null for none
     */
    public List<Result> run(byte[] yaml, Map<String, byte[]> drafts, Function<String, byte @Nullable []> table) {
        CaseFile file = CaseFile.read(yaml);
        List<Result> results = new ArrayList<>(examples(yaml, table));
        for (Scenario scenario : file.scenarios()) {
            List<Seen> seen = play(drafts, scenario.steps());
            results.add(new Result(
                    scenario.name(),
                    seen.isEmpty() ? null : seen.get(seen.size() - 1).failure()));
        }
        return results;
    }

    /** As {@link #run}, the examples of tables alone. */
    public List<Result> examples(byte[] yaml, Function<String, byte @Nullable []> table) {
        List<Result> results = new ArrayList<>();
        for (TableCase example : CaseFile.read(yaml).examples()) {
            results.add(new Result(example.name(), example.failure(table)));
        }
        return results;
    }

    /**
     * Plays steps with drafts in force, all in one transaction that is rolled back.
     *
     * @param drafts files that replace the ones in force during the run, path → bytes; the gate checks them
     * @param steps each a map with one entry, as in a cases file
     */
    public List<Seen> play(Map<String, byte[]> drafts, List<Map<String, Object>> steps) {
        return play(drafts, () -> {}, steps);
    }

    /** As {@link #play(Map, List)}; {@code before} is done first and undone with the rest. */
    public List<Seen> play(Map<String, byte[]> drafts, Runnable before, List<Map<String, Object>> steps) {
        return stage.play(drafts, before, steps);
    }
}
