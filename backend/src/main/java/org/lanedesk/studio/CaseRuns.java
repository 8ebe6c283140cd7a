package org.lanedesk.studio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Cases;
import org.lanedesk.engine.play.CaseFile;
import org.lanedesk.engine.play.Scenario;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;

/** Runs the cases of a model against what is in force, or against drafts. */
@Component
public class CaseRuns {
    private final Cases cases;
    private final CaseFiles files;
    private final Models models;
    private final Companions companions;

    CaseRuns(Cases cases, CaseFiles files, Models models, Companions companions) {
        this.companions = companions;
        this.cases = cases;
        this.files = files;
        this.models = models;
    }

    /** @param steps of a scenario; empty for an example of a table */
    public record Result(String name, boolean ok, @Nullable String message, List<Step> steps) {}

    /** @param element where something waits after the step */
    public record Step(
            String text,
            boolean ok,
            @Nullable String message,
            @Nullable String element) {}

    /**
     * @param yaml the cases
     * @param drafts models that stand in for those in force; may be empty
     * @throws Problem 422 when the cases cannot be read
     */
    public List<Result> run(String yaml, Collection<Model> drafts) {
        return run(yaml, drafts, () -> {});
    }

    private List<Result> run(String yaml, Collection<Model> drafts, Runnable before) {
        if (yaml.isBlank()) {
            return List.of();
        }
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        CaseFile file = read(bytes);
        Map<String, byte[]> deployed = new LinkedHashMap<>();
        // a process is deployed with the forms it shows, here as at publishing
        companions.with(drafts).forEach(d -> deployed.put(d.path(), d.bytes()));
        List<Result> results = new ArrayList<>();
        // examples of tables need no deployment
        for (Cases.Result r : cases.examples(bytes, key -> table(key, drafts))) {
            results.add(new Result(r.name(), r.failure() == null, r.failure(), List.of()));
        }
        for (Scenario scenario : file.scenarios()) {
            List<Step> steps = new ArrayList<>();
            cases.play(deployed, before, scenario.steps()).forEach(seen -> steps.add(step(seen)));
            Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            results.add(
                    new Result(scenario.name(), last == null || last.ok, last == null ? null : last.message, steps));
        }
        return results;
    }

    public static CaseFile read(byte[] yaml) {
        try {
            return CaseFile.read(yaml);
        } catch (IllegalArgumentException | org.yaml.snakeyaml.error.YAMLException e) {
            throw Problem.invalid("content", "studio.casesBroken", String.valueOf(e.getMessage()));
        }
    }

    /**
     * What holds while the cases run besides the models.
     *
     * @param cases path of a model → its cases, instead of those kept here
     * @param besides models in force whose cases are asked too, though they do not change
     * @param before done first in the transaction of each scenario, and undone with it
     */
    record Given(Map<String, String> cases, List<Model> besides, Runnable before) {
        static final Given NOTHING = new Given(Map.of(), List.of(), () -> {});
    }

    /** @return the red ones of all these models' cases, as reasons not to publish */
    List<Finding> red(Collection<Model> drafts, Given given, StudioWords words) {
        List<Finding> found = new ArrayList<>();
        List<Model> asked = new ArrayList<>(drafts);
        asked.addAll(given.besides);
        for (Model model : asked) {
            String own = given.cases.get(model.path());
            String yaml = own == null ? files.of(model).content() : own;
            for (Result result : run(yaml, drafts, given.before)) {
                if (!result.ok()) {
                    String element = result.steps().isEmpty()
                            ? null
                            : result.steps().get(result.steps().size() - 1).element();
                    found.add(new Finding(
                            model.path(),
                            element,
                            result.name(),
                            null,
                            null,
                            "cases[" + result.name() + ']',
                            "studio.redCase",
                            words.of("studio.redCase", result.name(), String.valueOf(result.message())),
                            Finding.ERROR));
                }
            }
        }
        return found;
    }

    private byte @Nullable [] table(String key, Collection<Model> drafts) {
        return drafts.stream()
                .filter(d -> d.kind().equals(Model.TABLE) && d.key().equals(key))
                .findFirst()
                .or(() -> models.find(Model.TABLE, key))
                .map(Model::bytes)
                .orElse(null);
    }

    private static Step step(Cases.Seen seen) {
        String element = seen.elements().values().stream()
                .flatMap(List::stream)
                .findFirst()
                .orElse(null);
        return new Step(seen.step().toString(), seen.failure() == null, seen.failure(), element);
    }
}
