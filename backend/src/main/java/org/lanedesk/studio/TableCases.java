package org.lanedesk.studio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Decision;
import org.lanedesk.engine.DecisionTable;
import org.lanedesk.engine.feel.Facts;
import org.lanedesk.engine.feel.FeelError;
import org.lanedesk.engine.play.CaseFile;
import org.lanedesk.engine.play.TableCase;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.studio.table.TableFile;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Examples beside a table, taken from real tickets (S08). */
@Component
public class TableCases {
    private final Models models;
    private final CaseFiles files;
    private final TableTrials trials;

    TableCases(Models models, CaseFiles files, TableTrials trials) {
        this.models = models;
        this.files = files;
        this.trials = trials;
    }

    /** @return the example as it stands in the file now */
    public Map<String, Object> add(String key, @Nullable Long ticket, @Nullable String name, Actor actor) {
        if (ticket == null) {
            throw Problem.invalid("ticketNumber", "field.required");
        }
        Model live = models.live(Model.TABLE, key);
        Decision decision = trials.evaluate(key, false, null, ticket, actor);
        Facts facts = new Facts(decision.facts());
        Map<String, Object> given = new LinkedHashMap<>();
        TableFile.read(live.content(), key).inputs().forEach(input -> {
            Object value = facts.get(input.word());
            if (value instanceof String
                    || value instanceof Number
                    || value instanceof Boolean
                    || value instanceof List) {
                given.put(input.word(), value);
            }
        });
        Map<String, Object> expect = new LinkedHashMap<>();
        decision.outputs().forEach(o -> o.forEach(expect::putIfAbsent));
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("name", name == null || name.isBlank() ? "ticket " + ticket : name.strip());
        example.put("given", given);
        example.put("expect", expect);
        CaseFiles.File old = files.of(live);
        files.save(live, "\"" + old.revision() + "\"", with(old.content(), key, example), actor);
        return example;
    }

    private static String with(String yaml, String key, Map<String, Object> example) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(20);
        Map<String, Object> top = new LinkedHashMap<>();
        if (!yaml.isBlank()) {
            Map<?, ?> read = new Yaml(new SafeConstructor(limits)).load(yaml);
            read.forEach((k, v) -> top.put(String.valueOf(k), v));
        }
        top.putIfAbsent("table", key);
        List<Object> all = new ArrayList<>(top.get("cases") instanceof List<?> list ? list : List.of());
        all.add(example);
        top.put("cases", all);
        DumperOptions style = new DumperOptions();
        style.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        style.setAllowUnicode(true);
        style.setWidth(160);
        return new Yaml(style).dump(top);
    }

    /** @return ids of switched-on rows that no example reaches */
    public List<String> uncovered(String key) {
        Model model = models.work(Model.TABLE, key);
        Set<String> open = new TreeSet<>();
        TableFile.read(model.content(), key).rows().stream()
                .filter(TableFile.Row::enabled)
                .forEach(r -> open.add(r.id()));
        String yaml = files.of(model).content();
        if (!yaml.isBlank()) {
            CaseFile file = CaseRuns.read(yaml.getBytes(StandardCharsets.UTF_8));
            try {
                DecisionTable table = DecisionTable.read(model.bytes(), key);
                for (TableCase example : file.examples()) {
                    table.decide(0, example.given()).applied().forEach(r -> open.remove(r.id()));
                }
            } catch (FeelError e) {
                throw Problem.invalid("draft", "gate.feel", String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(open);
    }
}
