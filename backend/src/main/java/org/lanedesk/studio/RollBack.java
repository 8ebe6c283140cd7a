package org.lanedesk.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;

/** Returns to what was in force before a release (S11). */
@Component
public class RollBack {
    private final ReleaseLog log;
    private final Models models;
    private final Publishing publishing;

    RollBack(ReleaseLog log, Models models, Publishing publishing) {
        this.log = log;
        this.models = models;
        this.publishing = publishing;
    }

    /**
     * Brings back what was in force before a release. What is new with it stays, as nothing older leads there.
     *
     * @throws Problem 404; 409 when all of it is new, or all of it is back already
     */
    public Publishing.Done before(UUID release, String comment, Actor actor) {
        if (log.find(release).isEmpty()) {
            throw Problem.notFound("release", release);
        }
        List<ReleaseLog.Brought> changed = log.changed(release);
        List<Model> before = new ArrayList<>();
        for (ReleaseLog.Brought brought : changed) {
            if (brought.version() > 1) {
                before.add(models.version(brought.kind(), brought.key(), brought.version() - 1));
            }
        }
        if (before.isEmpty() && !changed.isEmpty()) {
            throw Problem.of(409, "studio.nothingBefore", changed.get(0).key());
        }
        if (before.stream().allMatch(this::live)) {
            throw Problem.of(409, "studio.alreadyBack");
        }
        return publishing.again(before, comment, actor);
    }

    private boolean live(Model wanted) {
        return models.find(wanted.kind(), wanted.key())
                .filter(now -> now.content().equals(wanted.content()))
                .isPresent();
    }
}
