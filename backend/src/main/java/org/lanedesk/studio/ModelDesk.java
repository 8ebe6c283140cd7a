package org.lanedesk.studio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.ModelFiles;
import org.lanedesk.engine.Running;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Processes, tables and forms for the people who draw them. */
@Component
public class ModelDesk {
    private static final Set<String> KINDS = Set.of(Model.PROCESS, Model.TABLE, Model.FORM);
    private final Models models;
    private final ModelFiles files;
    private final ModelDrafts drafts;
    private final ModelReview review;
    private final Companions companions;
    private final Running running;
    private final TableNames names;

    ModelDesk(
            Models models,
            ModelFiles files,
            ModelDrafts drafts,
            ModelReview review,
            Companions companions,
            Running running,
            TableNames names) {
        this.names = names;
        this.models = models;
        this.files = files;
        this.drafts = drafts;
        this.review = review;
        this.companions = companions;
        this.running = running;
    }

    /** @param problems errors of the draft; 0 without a draft */
    public record Listed(
            String kind,
            String key,
            String name,
            String path,
            int version,
            boolean hasDraft,
            int problems,
            int running,
            int incidents,
            Instant updatedAt) {}

    /**
     * @param draft whether this is a saved draft
     * @param revision of the draft; 0 when there is none
     */
    public record View(
            String kind,
            String key,
            String name,
            String path,
            int version,
            int base,
            boolean draft,
            int revision,
            @Nullable Instant updatedAt,
            @Nullable String author,
            String content,
            List<Finding> problems) {}

    public List<Listed> list() {
        Map<String, Integer> runs = running.counts();
        Map<String, Integer> incidents = running.incidents();
        Map<String, Draft> open = new HashMap<>();
        drafts.all().forEach(d -> open.put(d.kind() + ' ' + d.key(), d));
        List<Listed> all = new ArrayList<>();
        for (ModelFiles.Entry entry : files.inForce()) {
            Draft draft = open.remove(entry.kind() + ' ' + entry.key());
            boolean process = entry.kind().equals(Model.PROCESS);
            String name = name(models.live(entry.kind(), entry.key()));
            all.add(new Listed(
                    entry.kind(),
                    entry.key(),
                    name,
                    entry.path(),
                    entry.version(),
                    draft != null,
                    draft == null ? 0 : errors(draft),
                    process ? runs.getOrDefault(entry.key(), 0) : 0,
                    process ? incidents.getOrDefault(entry.key(), 0) : 0,
                    draft == null ? entry.at() : draft.updatedAt()));
        }
        open.values()
                .forEach(d -> all.add(new Listed(
                        d.kind(),
                        d.key(),
                        name(models.work(d.kind(), d.key())),
                        d.path(),
                        0,
                        true,
                        errors(d),
                        0,
                        0,
                        d.updatedAt())));
        return all;
    }

    private int errors(Draft draft) {
        return (int) reviewed(models.work(draft.kind(), draft.key())).stream()
                .filter(Finding::error)
                .count();
    }

    private String name(Model model) {
        Locale locale = LocaleContextHolder.getLocale();
        String drawn = ModelKeys.name(model, locale);
        return model.kind().equals(Model.TABLE) ? names.of(model.key(), drawn).in(locale) : drawn;
    }

    public View live(String kind, String key) {
        return view(models.live(kind, key), null, false);
    }

    public View version(String kind, String key, int version) {
        return view(models.version(kind, key, version), null, false);
    }

    public View draft(String kind, String key) {
        return view(models.work(kind, key), drafts.find(kind, key).orElse(null), true);
    }

    /** @throws Problem 409, 428 as {@link ModelDrafts#save} */
    public View save(String kind, String key, @Nullable String ifMatch, String content, Actor actor) {
        Model work = models.work(kind, key);
        Draft draft = drafts.save(kind, key, ifMatch, work.path(), content, work.version(), actor);
        return view(work.with(content), draft, true);
    }

    /** Begins a new model. */
    public View begin(String kind, String key, String content, Actor actor) {
        if (!KINDS.contains(kind)) {
            throw Problem.invalid("kind", "studio.kind");
        }
        if (!key.matches("[A-Za-z][A-Za-z0-9_.-]{0,62}")) {
            throw Problem.invalid("key", "studio.key");
        }
        if (models.find(kind, key).isPresent() || drafts.find(kind, key).isPresent()) {
            throw Problem.of(409, "studio.keyTaken", key);
        }
        Draft draft = drafts.save(kind, key, "0", models.freePath(kind, key), content, 0, actor);
        return view(new Model(kind, key, draft.path(), 0, content), draft, true);
    }

    /** What publishing this content would say. */
    public List<Finding> check(String kind, String key, String content) {
        Model base =
                drafts.find(kind, key).isPresent() || models.find(kind, key).isPresent()
                        ? models.work(kind, key)
                        : new Model(kind, key, Model.path(kind, key), 0, "");
        return reviewed(base.with(content));
    }

    private View view(Model model, @Nullable Draft draft, boolean checked) {
        int version = files.inForce(model.kind(), model.key())
                .map(ModelFiles.Entry::version)
                .orElse(0);
        return new View(
                model.kind(),
                model.key(),
                name(model),
                model.path(),
                version,
                model.version(),
                draft != null,
                draft == null ? 0 : draft.revision(),
                draft == null ? null : draft.updatedAt(),
                draft == null ? null : draft.authorName(),
                model.content(),
                checked ? reviewed(model) : List.of());
    }

    /** With the forms that it shows, as it would be published; what is wrong with those is said there. */
    private List<Finding> reviewed(Model model) {
        return review.of(companions.with(List.of(model))).stream()
                .filter(f -> f.file() == null || f.file().equals(model.path()))
                .toList();
    }
}
