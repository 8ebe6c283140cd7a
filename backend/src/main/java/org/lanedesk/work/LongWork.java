package org.lanedesk.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lanedesk.outbox.Outbox;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins long work and tells its owner about it, on whatever page he is (H29). */
@Component
public class LongWork {
    private static final Duration KEPT = Duration.ofDays(30);
    private final WorkRows rows;
    private final Outbox outbox;

    LongWork(WorkRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    /** @param input for the {@link Worker}, ids rather than texts; becomes JSON */
    @Transactional
    public UUID begin(String kind, Actor owner, String label, Map<String, ?> about, int total, Object input) {
        UUID id = Ids.next();
        begin(id, kind, owner, label, about, total, input);
        return id;
    }

    /** As above, under an id that the caller knows. */
    @Transactional
    public void begin(UUID id, String kind, Actor owner, String label, Map<String, ?> about, int total, Object input) {
        rows.forget(KEPT);
        rows.add(id, kind, owner.id(), label, about, total);
        outbox.add(RunWork.KIND, Map.of("work", id.toString(), "input", input));
    }

    /** What its owner called it; empty when it is not known. */
    public String label(UUID id) {
        return rows.label(id).orElse("");
    }

    /** What runs, and what has ended lately and was not put away; the newest first. */
    public List<Work> recent(Actor owner) {
        return rows.recent(owner.id());
    }

    /** The newest of this kind about the same, whatever became of it. */
    public Optional<Work> last(Actor owner, String kind, Map<String, ?> about) {
        return rows.last(owner.id(), kind, about);
    }

    /** @throws Problem 404 for another person's work */
    public Work get(UUID id, Actor owner) {
        return rows.find(id, owner.id()).orElseThrow(() -> Problem.notFound("work", id));
    }

    /** Its sign need not be shown any more. @throws Problem 404 for another person's work */
    @Transactional
    public void seen(UUID id, Actor owner) {
        if (!rows.seen(id, owner.id())) {
            throw Problem.notFound("work", id);
        }
    }
}
