package org.lanedesk.studio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanedesk.engine.Gate;
import org.lanedesk.engine.ModelFiles;
import org.lanedesk.engine.ModelProblem;
import org.lanedesk.engine.Releases;
import org.lanedesk.engine.xml.Xml;
import org.lanedesk.form.FormFault;
import org.lanedesk.form.FormReview;
import org.lanedesk.studio.lint.ProcessLint;
import org.lanedesk.studio.table.TableFile;
import org.lanedesk.studio.table.TableReview;
import org.springframework.stereotype.Component;

/** The one list of what is wrong with models: while drawing, at publishing, from outside (S03). */
@Component
public class ModelReview {
    /** said by {@link TableReview} with the cell */
    private static final Set<String> BY_CELL = Set.of("gate.feel", "gate.function", "gate.fact", "gate.output");

    private final Gate gate;
    private final Releases releases;
    private final ModelFiles files;
    private final Models models;
    private final TableReview tables;
    private final ProcessLint lint;
    private final StudioWords words;

    ModelReview(
            Gate gate,
            Releases releases,
            ModelFiles files,
            Models models,
            TableReview tables,
            ProcessLint lint,
            StudioWords words) {
        this.gate = gate;
        this.releases = releases;
        this.files = files;
        this.models = models;
        this.tables = tables;
        this.lint = lint;
        this.words = words;
    }

    /** @param all what would be released together */
    public List<Finding> of(Collection<Model> all) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        all.forEach(m -> bytes.put(m.path(), m.bytes()));
        List<Finding> found = new ArrayList<>();
        Set<String> together = all.stream().map(m -> m.kind() + "/" + m.key()).collect(Collectors.toSet());
        all.forEach(m -> own(m, together, found));
        List<ModelProblem> refused = gate.check(bytes);
        if (refused.isEmpty() && found.stream().noneMatch(Finding::error)) {
            refused = releases.tried(bytes);
        }
        refused.stream()
                .filter(p -> !p.file().endsWith(".dmn") || !BY_CELL.contains(p.code()))
                .map(this::finding)
                .forEach(found::add);
        return List.copyOf(found);
    }

    private void own(Model model, Set<String> together, List<Finding> found) {
        Map<String, String> keys = ModelKeys.of(model.kind(), model.content());
        if (keys.isEmpty()) {
            // unreadable or empty: the gate says why, or that nothing is in it
            if (readable(model)) {
                found.add(whole(model, "studio.nothing"));
            }
            return;
        }
        if (!keys.containsKey(model.key())) {
            found.add(whole(model, "studio.otherKey", String.join(", ", keys.keySet()), model.key()));
        } else if (model.kind().equals(Model.TABLE)) {
            table(model, found);
        } else if (model.kind().equals(Model.PROCESS)) {
            lint.check(model, together, found);
        } else {
            FormReview.of(model.bytes()).stream().limit(500).forEach(f -> found.add(finding(model, f)));
        }
    }

    private Finding finding(Model model, FormFault fault) {
        String id = fault.element().isEmpty() ? null : fault.element();
        String said = words.of(fault.code(), fault.args());
        return new Finding(
                model.path(),
                id,
                fault.name().isEmpty() ? null : fault.name(),
                null,
                null,
                id == null ? model.path() : model.path() + '#' + id,
                fault.code(),
                id == null ? said : "«" + fault.name() + "» (" + id + "): " + said,
                Finding.ERROR);
    }

    private void table(Model model, List<Finding> found) {
        try {
            TableFile file = TableFile.read(model.content(), model.key());
            TableFile live = models.find(Model.TABLE, model.key())
                    .map(m -> TableFile.read(m.content(), m.key()))
                    .orElse(null);
            boolean desk = files.of(Model.TABLE, model.key(), 1)
                    .filter(e -> e.source().equals(Releases.SHIPPED))
                    .isPresent();
            found.addAll(tables.check(file, live, desk));
        } catch (IllegalArgumentException noTable) {
            // the gate says so
        }
    }

    private static boolean readable(Model model) {
        try {
            return !model.kind().equals(Model.FORM) && Xml.parse(model.bytes()) != null;
        } catch (Xml.Broken e) {
            return false;
        }
    }

    private Finding whole(Model model, String code, Object... args) {
        return new Finding(
                model.path(), null, null, null, null, model.path(), code, words.of(code, args), Finding.ERROR);
    }

    private Finding finding(ModelProblem p) {
        return new Finding(
                p.file(),
                p.element(),
                p.name(),
                null,
                null,
                p.file() + (p.element() == null ? "" : "#" + p.element()),
                p.code(),
                p.text().in(words.locale()),
                Finding.ERROR);
    }
}
