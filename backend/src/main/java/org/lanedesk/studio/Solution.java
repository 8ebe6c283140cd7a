package org.lanedesk.studio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.lanedesk.engine.ModelFiles;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.studio.diff.ModelDiff;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Models, cases, blocks and settings as one zip, in the folders of the repository (S20). */
@Component
public class Solution {
    private static final int MOST_FILES = 2_000;
    private static final int MOST_BYTES = 50 * 1024 * 1024;
    private static final String CASES = ".cases.yaml";
    /** the same content gives the same bytes, whenever it is packed */
    private static final long NO_TIME = 315_532_800_000L;

    private final ModelFiles files;
    private final Models models;
    private final CaseFiles cases;
    private final Deployments deployments;
    private final Publishing publishing;
    private final SolutionSettings settings;

    Solution(
            ModelFiles files,
            Models models,
            CaseFiles cases,
            Deployments deployments,
            Publishing publishing,
            SolutionSettings settings) {
        this.files = files;
        this.models = models;
        this.cases = cases;
        this.deployments = deployments;
        this.publishing = publishing;
        this.settings = settings;
    }

    public byte[] pack() {
        Map<String, byte[]> entries = new TreeMap<>();
        for (ModelFiles.Entry entry : files.inForce()) {
            Model model = models.live(entry.kind(), entry.key());
            if (!model.path().startsWith("processes/") && !model.path().startsWith("forms/")) {
                continue;
            }
            entries.put(model.path(), model.bytes());
            String own = cases.of(model).content();
            if (!own.isBlank()) {
                entries.put(casesPath(model), own.getBytes(StandardCharsets.UTF_8));
            }
        }
        entries.putAll(settings.files());
        try {
            for (Resource block :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:processes/blocks/*.json")) {
                entries.put("processes/blocks/" + block.getFilename(), block.getContentAsByteArray());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> file : entries.entrySet()) {
                    ZipEntry entry = new ZipEntry(file.getKey());
                    entry.setTime(NO_TIME);
                    zip.putNextEntry(entry);
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String casesPath(Model model) {
        return model.path().replaceFirst("\\.[a-z]+$", CASES);
    }

    /**
     * What differs between a zip and what is here.
     *
     * @param asked models that stay as they are while their cases change
     */
    private record Plan(
            List<Model> models, List<SolutionSettings.Edit> settings, Map<String, String> cases, List<Model> asked) {
        boolean empty() {
            return models.isEmpty() && settings.isEmpty() && cases.isEmpty();
        }
    }

    private Plan plan(byte[] zip) {
        Map<String, String> read = read(zip);
        Map<String, String> sources = new TreeMap<>();
        read.forEach((path, text) -> {
            if (!ModelKeys.kind(path).isEmpty()) {
                sources.put(path, text);
            }
        });
        List<Model> all = deployments.place(sources);
        Map<String, String> examples = new TreeMap<>();
        List<Model> changed = new ArrayList<>();
        List<Model> asked = new ArrayList<>();
        for (Model model : all) {
            boolean same = models.find(model.kind(), model.key())
                    .filter(live -> live.content().equals(model.content()))
                    .isPresent();
            if (!same) {
                changed.add(model);
            }
            String text = read.get(casesPath(model));
            if (text != null && !text.equals(cases.of(model).content())) {
                CaseRuns.read(text.getBytes(StandardCharsets.UTF_8));
                examples.put(model.path(), text);
                if (same) {
                    asked.add(model);
                }
            }
        }
        List<SolutionSettings.Edit> edits = settings.changes(read);
        edits.forEach(edit -> served(edit, all));
        return new Plan(changed, edits, examples, asked);
    }

    /** @throws Problem 422 for a service whose process or form is neither here nor in the zip */
    private void served(SolutionSettings.Edit edit, List<Model> brought) {
        if (!edit.part().name().equals("services")) {
            return;
        }
        for (String kind : List.of(Model.PROCESS, Model.FORM)) {
            String key = String.valueOf(edit.entry().getOrDefault(kind, ""));
            boolean there = key.isBlank()
                    || key.equals("null")
                    || brought.stream()
                            .anyMatch(m -> m.kind().equals(kind) && m.key().equals(key))
                    || files.inForce(kind, key).isPresent();
            if (!there) {
                throw Problem.invalid(
                        "file",
                        "studio.settingsBroken",
                        SolutionSettings.FOLDER + "services.yaml",
                        edit.entry().get("key") + " → " + kind + " " + key);
            }
        }
    }

    /** @return what {@link #unpack} would do, without doing it */
    public SolutionPreview preview(byte[] zip) {
        Plan plan = plan(zip);
        return new SolutionPreview(
                plan.models.stream().map(this::change).toList(),
                plan.settings.stream().map(SolutionSettings.Edit::shown).toList(),
                List.copyOf(plan.cases.keySet()),
                publishing.problems(plan.models, given(plan)));
    }

    private SolutionPreview.ModelChange change(Model model) {
        Model live = models.find(model.kind(), model.key()).orElse(null);
        return new SolutionPreview.ModelChange(
                model.kind(),
                model.key(),
                model.path(),
                live == null ? 0 : live.version(),
                live == null ? List.of() : ModelDiff.of(live, model));
    }

    /** The cases of the zip are asked, with its settings in force. */
    private CaseRuns.Given given(Plan plan) {
        return new CaseRuns.Given(plan.cases, plan.asked, () -> settings.write(plan.settings));
    }

    /**
     * Brings what differs into force, all of it or nothing.
     *
     * @return what was brought; nothing when all is the same
     * @throws Refused when one of the models has errors or a red case
     */
    public List<ReleaseLog.Brought> unpack(byte[] zip, Actor actor) {
        Plan plan = plan(zip);
        return plan.empty()
                ? List.of()
                : publishing.imported(plan.models, given(plan), actor, () -> {
                    settings.write(plan.settings);
                    plan.cases.forEach((path, text) -> {
                        String kind = ModelKeys.kind(path);
                        ModelFiles.Entry entry = files.inForce().stream()
                                .filter(e -> e.path().equals(path) && e.kind().equals(kind))
                                .findFirst()
                                .orElseThrow(() -> Problem.invalid("file", "studio.zipPath", path));
                        Model live = models.live(kind, entry.key());
                        cases.save(live, "*", text, actor);
                        cases.keep(live, live.version());
                    });
                });
    }

    private static Map<String, String> read(byte[] bytes) {
        Map<String, String> found = new TreeMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName();
                boolean ours = path.matches("(processes|forms)/[\\w/.-]+") && !path.contains("..");
                if (entry.isDirectory()) {
                    continue;
                }
                if (!ours || found.size() >= MOST_FILES) {
                    throw Problem.invalid("file", "studio.zipPath", path);
                }
                byte[] content = zip.readNBytes(ModelDrafts.MAX_BYTES + 1);
                total += content.length;
                if (content.length > ModelDrafts.MAX_BYTES || total > MOST_BYTES) {
                    throw Problem.of(413, "studio.tooLarge", total / 1024, MOST_BYTES / 1024);
                }
                found.put(path, FileText.required(ModelKeys.kind(path), content, "file", path));
            }
        } catch (IOException e) {
            // it is read from memory: what fails is the file, cut off or damaged
            throw Problem.invalid("file", "studio.zipBroken", String.valueOf(e.getMessage()));
        }
        if (found.isEmpty()) {
            throw Problem.invalid("file", "studio.zipBroken", "-");
        }
        return found;
    }
}
