package org.lanedesk.studio;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.work.LongWork;
import org.lanedesk.work.Progress;
import org.lanedesk.work.Work;
import org.lanedesk.work.Worker;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tries a draft on everything that has happened, in the background: a month takes its time. */
@Component
public class TableReplays implements Worker {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private final TableTrials trials;
    private final LongWork work;
    private final DomainClock clock;

    TableReplays(TableTrials trials, LongWork work, DomainClock clock) {
        this.trials = trials;
        this.work = work;
        this.clock = clock;
    }

    /** @return the work; one that runs or has just ended over the same draft and period is not done twice */
    public UUID begin(String table, @Nullable Instant from, @Nullable Instant to, String label, Actor actor) {
        Model draft = trials.readable(table);
        Map<String, Object> about = new HashMap<>(Map.of(
                "table", table, "draft", Integer.toHexString(draft.content().hashCode())));
        Map<String, Object> input = new HashMap<>(Map.of("table", table));
        put(input, "from", from);
        put(input, "to", to);
        put(about, "from", from);
        put(about, "to", to);
        return work.last(actor, kind(), about)
                .filter(this::fresh)
                .map(Work::id)
                .orElseGet(() -> work.begin(kind(), actor, label, about, 0, input));
    }

    @Override
    public String kind() {
        return "replay";
    }

    @Override
    public Object work(UUID id, JsonNode input, Progress progress) {
        return trials.replay(input.get("table").asString(), at(input, "from"), at(input, "to"), progress);
    }

    private boolean fresh(Work last) {
        Instant ended = last.endedAt();
        return ended == null
                || last.result() != null && ended.isAfter(clock.instant().minus(FRESH));
    }

    private static void put(Map<String, Object> map, String name, @Nullable Instant at) {
        if (at != null) {
            map.put(name, at.toString());
        }
    }

    private static @Nullable Instant at(JsonNode input, String name) {
        return input.hasNonNull(name) ? Instant.parse(input.get(name).asString()) : null;
    }
}
