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
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.lanedesk.engine.ModelFiles;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.UnitOfWork;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models in force with their cases and blocks as one zip, in the folders of the repository (S20). */
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
    private final UnitOfWork work;

    Solution(
            ModelFiles files,
            Models models,
            CaseFiles cases,
            Deployments deployments,
            Publishing publishing,
            UnitOfWork work) {
        this.files = files;
        this.models = models;
        this.cases = cases;
        this.deployments = deployments;
        this.publishing = publishing;
        this.work = work;
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
     * Brings what differs into force, all of it or nothing.
     *
     * @return what was brought; nothing when all is the same
     */
    public List<ReleaseLog.Brought> unpack(byte[] zip, Actor actor) {
        Map<String, String> sources = new TreeMap<>();
        Map<String, String> examples = new TreeMap<>();
        read(zip).forEach((path, text) -> {
            if (path.endsWith(CASES)) {
                examples.put(path, text);
            } else if (!ModelKeys.kind(path).isEmpty()) {
                sources.put(path, text);
            }
        });
        List<Model> changed = new ArrayList<>();
        for (Model model : deployments.place(sources)) {
            boolean same = models.find(model.kind(), model.key())
                    .filter(live -> live.content().equals(model.content()))
                    .isPresent();
            if (!same) {
                changed.add(model);
            }
        }
        return work.get(() -> {
            List<ReleaseLog.Brought> brought = changed.isEmpty()
                    ? List.of()
                    : publishing.files(changed, "import", "", actor).versions();
            for (ModelFiles.Entry entry : files.inForce()) {
                Model model = models.live(entry.kind(), entry.key());
                String text = examples.get(casesPath(model));
                if (text != null && !text.equals(cases.of(model).content())) {
                    CaseRuns.read(text.getBytes(StandardCharsets.UTF_8));
                    cases.save(model, "*", text, actor);
                }
            }
            return brought;
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
                found.put(path, new String(content, StandardCharsets.UTF_8));
            }
        } catch (ZipException e) {
            throw Problem.invalid("file", "studio.zipBroken", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.isEmpty()) {
            throw Problem.invalid("file", "studio.zipBroken", "-");
        }
        return found;
    }
}
