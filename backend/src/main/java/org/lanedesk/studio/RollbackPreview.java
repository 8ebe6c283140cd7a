package org.lanedesk.studio;

import java.util.List;
import java.util.UUID;
import org.lanedesk.engine.Running;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;

/** What rolling a release back would do, and what it leaves alone (S11). */
@Component
public class RollbackPreview {
    private final ReleaseLog log;
    private final Models models;
    private final Running running;

    RollbackPreview(ReleaseLog log, Models models, Running running) {
        this.log = log;
        this.models = models;
        this.running = running;
    }

    /**
     * One model of the release.
     *
     * @param version in force now
     * @param backTo version whose bytes come into force again, as a new version; 0 when it is new with the release and stays
     * @param running tickets that go on with the version they have; empty for tables and forms
     * @param timers set in them; the first 50, the earliest first
     */
    public record Back(
            String kind,
            String key,
            String name,
            int version,
            int backTo,
            List<Running.OfVersion> running,
            int timerCount,
            List<Running.Timer> timers) {}

    /** @throws Problem 404 */
    public List<Back> of(UUID release) {
        if (log.find(release).isEmpty()) {
            throw Problem.notFound("release", release);
        }
        return log.changed(release).stream().map(this::back).toList();
    }

    private Back back(ReleaseLog.Brought brought) {
        Model live = models.live(brought.kind(), brought.key());
        boolean process = brought.kind().equals(Model.PROCESS);
        return new Back(
                live.kind(),
                live.key(),
                ModelKeys.of(live.kind(), live.content()).getOrDefault(live.key(), live.key()),
                live.version(),
                brought.version() - 1,
                process ? running.versions(live.key()) : List.of(),
                process ? running.timerCount(live.key()) : 0,
                process ? running.timers(live.key()) : List.of());
    }
}
