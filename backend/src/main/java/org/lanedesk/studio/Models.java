package org.lanedesk.studio;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lanedesk.engine.ModelFiles;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Models as they are in force, as they were, and as drafts. */
@Component
@Transactional(readOnly = true)
public class Models {
    private final ModelFiles files;
    private final ModelDrafts drafts;

    Models(ModelFiles files, ModelDrafts drafts) {
        this.files = files;
        this.drafts = drafts;
    }

    /** @throws Problem 404 when no version is in force */
    public Model live(String kind, String key) {
        return find(kind, key).orElseThrow(() -> Problem.notFound(kind, key));
    }

    public Optional<Model> find(String kind, String key) {
        return files.inForce(kind, key).map(this::model);
    }

    public Model version(String kind, String key, int version) {
        return files.of(kind, key, version)
                .map(this::model)
                .orElseThrow(() -> Problem.notFound(kind, key + " v" + version));
    }

    /** @return the draft when there is one, else what is in force */
    public Model work(String kind, String key) {
        return drafts.find(kind, key)
                .map(d -> new Model(kind, key, d.path(), d.base(), d.content()))
                .orElseGet(() -> live(kind, key));
    }

    /** @param which a version, {@code draft} or {@code live} */
    public Model named(String kind, String key, String which) {
        if (which.equals("live")) {
            return live(kind, key);
        }
        if (which.equals("draft")) {
            return work(kind, key);
        }
        try {
            return version(kind, key, Integer.parseInt(which));
        } catch (NumberFormatException e) {
            throw Problem.notFound(kind, key + " v" + which);
        }
    }

    /** @return where a new model goes: two keys that are written alike get a file each */
    String freePath(String kind, String key) {
        Set<String> taken = new HashSet<>();
        files.inForce().forEach(live -> taken.add(live.path()));
        drafts.all().forEach(draft -> taken.add(draft.path()));
        String path = Model.path(kind, key);
        for (int n = 2; taken.contains(path); n++) {
            path = Model.path(kind, key + "-" + n);
        }
        return path;
    }

    private Model model(ModelFiles.Entry entry) {
        return new Model(
                entry.kind(),
                entry.key(),
                entry.path(),
                entry.version(),
                new String(files.bytes(entry), StandardCharsets.UTF_8));
    }
}
