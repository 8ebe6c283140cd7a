package org.lanedesk.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.ModelFiles;
import org.lanedesk.engine.Release;
import org.lanedesk.engine.Releases;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.UnitOfWork;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings drafts into force, all together or none (S11). */
@Component
public class Publishing {
    private final ModelDrafts drafts;
    private final Models models;
    private final ModelFiles files;
    private final ModelReview review;
    private final Companions companions;
    private final CaseRuns cases;
    private final CaseFiles scenarios;
    private final Releases releases;
    private final ReleaseLog log;
    private final UnitOfWork work;
    private final ApplicationEventPublisher events;
    private final StudioWords words;
    private final FourEyes eyes;

    Publishing(
            ModelDrafts drafts,
            Models models,
            ModelFiles files,
            ModelReview review,
            Companions companions,
            CaseRuns cases,
            CaseFiles scenarios,
            Releases releases,
            ReleaseLog log,
            UnitOfWork work,
            ApplicationEventPublisher events,
            StudioWords words,
            FourEyes eyes) {
        this.eyes = eyes;
        this.drafts = drafts;
        this.models = models;
        this.files = files;
        this.review = review;
        this.companions = companions;
        this.cases = cases;
        this.scenarios = scenarios;
        this.releases = releases;
        this.log = log;
        this.work = work;
        this.events = events;
        this.words = words;
    }

    /** A model by its name. */
    public record Ref(String kind, String key) {}

    public record Done(UUID id, List<ReleaseLog.Brought> versions) {}

    /**
     * Publishes drafts.
     *
     * @param base the version in force that the caller has seen, to publish over it; null = the one the draft is based on
     * @throws Problem 409 when there is no draft, when somebody has published since it was begun, or when a second
     *     person must look at it first
     * @throws Refused when one of them has errors or a red case; then nothing is published
     */
    public Done drafts(List<Ref> refs, @Nullable Integer base, String comment, Actor actor) {
        eyes.direct();
        return release(refs, base, comment, actor, () -> {}, release -> {});
    }

    /**
     * As {@link #drafts}, for what a second person has looked at, or was planned by who may publish alone.
     *
     * @param first what must still hold; in the transaction of the release, as is {@code then}
     */
    Done approved(List<Ref> refs, String comment, Actor actor, Runnable first, Consumer<UUID> then) {
        return release(refs, null, comment, actor, first, then);
    }

    /** @throws Refused when these drafts could not be published as they are */
    void check(List<Ref> refs) {
        named(refs);
        List<Model> wanted =
                refs.stream().distinct().map(this::draft).map(Publishing::model).toList();
        checked(wanted, companions.with(wanted));
    }

    private Done release(
            List<Ref> refs, @Nullable Integer base, String comment, Actor actor, Runnable first, Consumer<UUID> then) {
        if (refs.isEmpty()) {
            throw Problem.invalid("models", "field.required");
        }
        named(refs);
        List<Draft> own = refs.stream().distinct().map(this::draft).toList();
        List<Model> wanted = own.stream().map(Publishing::model).toList();
        own.forEach(d -> unmoved(d, base));
        return bring(
                wanted,
                "publish",
                comment,
                actor,
                () -> {
                    first.run();
                    own.forEach(d -> taken(d, base));
                },
                then);
    }

    /** The draft as it was checked; it is gone afterwards. */
    private void taken(Draft draft, @Nullable Integer base) {
        unmoved(draft, base);
        Draft now = draft(new Ref(draft.kind(), draft.key()));
        if (now.revision() != draft.revision()) {
            throw Problem.of(409, "studio.draftTaken", now.authorName());
        }
        drafts.drop(draft.kind(), draft.key());
    }

    /** Publishes files that come from elsewhere, through the same checks. */
    public Done files(List<Model> wanted, String action, String comment, Actor actor) {
        eyes.direct();
        return bring(wanted, action, comment, actor, () -> {}, release -> {});
    }

    /**
     * Publishes the models of a solution with what belongs to it; all of it or nothing.
     *
     * @param with settings and cases; in the transaction of the release, after the models
     */
    List<ReleaseLog.Brought> imported(List<Model> wanted, CaseRuns.Given given, Actor actor, Runnable with) {
        eyes.direct();
        List<Finding> found = problems(wanted, given);
        if (!found.isEmpty()) {
            throw new Refused(found);
        }
        return work.get(() -> {
            List<ReleaseLog.Brought> brought = wanted.isEmpty()
                    ? List.of()
                    : publish(companions.with(wanted), "import", "", actor, () -> {}, release -> {})
                            .versions();
            with.run();
            return brought;
        });
    }

    /** Brings the bytes of an older version back as a new one; its cases are not asked, for it was in force before. */
    public Done again(List<Model> old, String comment, Actor actor) {
        return publish(
                companions.with(old),
                "rollback",
                comment,
                actor,
                () -> old.forEach(m -> scenarios.back(m, shipped(m), version(m.kind(), m.key()), actor)),
                release -> {});
    }

    private Done bring(
            List<Model> wanted, String action, String comment, Actor actor, Runnable first, Consumer<UUID> then) {
        List<Model> all = companions.with(wanted);
        checked(wanted, all);
        return publish(all, action, comment, actor, first, then);
    }

    private static Model model(Draft d) {
        return new Model(d.kind(), d.key(), d.path(), d.base(), d.content());
    }

    /** @return what would keep these files from being published */
    List<Finding> problems(List<Model> wanted, CaseRuns.Given given) {
        return found(wanted, companions.with(wanted), given).stream()
                .filter(Finding::error)
                .toList();
    }

    private List<Finding> found(List<Model> wanted, List<Model> all, CaseRuns.Given given) {
        List<Finding> found = new ArrayList<>(all.isEmpty() ? List.of() : review.of(all));
        if (found.stream().noneMatch(Finding::error)) {
            found.addAll(cases.red(wanted, given, words));
        }
        return found;
    }

    private void checked(List<Model> wanted, List<Model> all) {
        List<Finding> found = found(wanted, all, CaseRuns.Given.NOTHING);
        if (found.stream().anyMatch(Finding::error)) {
            throw new Refused(found);
        }
    }

    private Done publish(
            List<Model> all, String action, String comment, Actor actor, Runnable first, Consumer<UUID> then) {
        Map<String, byte[]> bytes = byPath(all);
        return work.get(() -> {
            releases.lock();
            first.run();
            UUID id = Ids.next();
            log.add(id, actor, action, comment);
            Release release = releases.publish(title(action, comment), "studio", bytes, id);
            events.publishEvent(new Audited(
                    "models." + (action.equals("publish") ? "published" : action),
                    "release " + id,
                    Map.of(),
                    Map.of("comment", comment, "models", release.models().toString()),
                    actor.id()));
            all.forEach(this::inForce);
            then.accept(id);
            all.forEach(m -> scenarios.keep(m, version(m.kind(), m.key())));
            return new Done(id, log.brought(id));
        });
    }

    /** No file of a release takes the place of another one, or of another model in force. */
    private Map<String, byte[]> byPath(List<Model> all) {
        Map<String, String> owners = new HashMap<>();
        files.inForce().forEach(live -> owners.put(live.path(), live.key()));
        all.forEach(m -> files.inForce(m.kind(), m.key()).ifPresent(live -> owners.put(live.path(), m.key())));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        for (Model m : all) {
            String owner = owners.putIfAbsent(m.path(), m.key());
            if (bytes.put(m.path(), m.bytes()) != null || (owner != null && !owner.equals(m.key()))) {
                throw Problem.of(409, "studio.samePath", String.valueOf(owner), m.key(), m.path());
            }
        }
        return bytes;
    }

    /** What the engine passed by must not be told as published, and its draft must not be gone. */
    private void inForce(Model published) {
        if (!ModelKeys.kind(published.path()).isEmpty()
                && files.inForce(published.kind(), published.key()).isEmpty()) {
            throw Problem.of(422, "studio.passedBy", published.key());
        }
    }

    /** The engine has room for the beginning of a long comment only; the whole of it is in the log. */
    private static String title(String action, String comment) {
        String name = comment.isBlank() ? action : comment;
        return name.length() > Releases.LONGEST_NAME ? name.substring(0, Releases.LONGEST_NAME) : name;
    }

    private static void named(List<Ref> refs) {
        for (int i = 0; i < refs.size(); i++) {
            Ref ref = refs.get(i);
            if (ref == null || ref.kind == null || ref.key == null) {
                throw Problem.invalid("models[" + i + "]", "field.required");
            }
        }
    }

    private Draft draft(Ref ref) {
        return drafts.find(ref.kind, ref.key).orElseThrow(() -> Problem.of(409, "studio.noDraft", ref.key));
    }

    private void unmoved(Draft draft, @Nullable Integer seen) {
        int live = version(draft.kind(), draft.key());
        if (live != (seen == null ? draft.base() : seen)) {
            throw Problem.of(409, "studio.moved", draft.key(), String.valueOf(live), String.valueOf(draft.base()));
        }
    }

    private boolean shipped(Model old) {
        return files.of(old.kind(), old.key(), old.version())
                .filter(entry -> entry.source().equals(Releases.SHIPPED))
                .isPresent();
    }

    /** @return the one in force; 0 for none */
    private int version(String kind, String key) {
        return files.inForce(kind, key).map(ModelFiles.Entry::version).orElse(0);
    }
}
