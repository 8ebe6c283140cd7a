package org.lanedesk.studio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Decision;
import org.lanedesk.engine.DecisionTable;
import org.lanedesk.engine.feel.Facts;
import org.lanedesk.engine.feel.FeelError;
import org.lanedesk.routing.DecisionReplay;
import org.lanedesk.routing.FactCatalogue;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Visibility;
import org.lanedesk.studio.table.TableFile;
import org.lanedesk.work.Progress;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tries tables on facts, on a ticket and on everything that has happened, without deploying them. */
@Component
public class TableTrials {
    private static final int MOST = 5_000;
    private static final int SHOWN = 200;
    private static final int BEAT = 100;
    private final Models models;
    private final DecisionReplay log;
    private final FactCatalogue facts;
    private final Visibility visibility;
    private final DomainClock clock;
    private final JsonMapper json;

    TableTrials(
            Models models,
            DecisionReplay log,
            FactCatalogue facts,
            Visibility visibility,
            DomainClock clock,
            JsonMapper json) {
        this.models = models;
        this.log = log;
        this.facts = facts;
        this.visibility = visibility;
        this.clock = clock;
        this.json = json;
    }

    /** What a table would have done. */
    public record Outcome(List<String> rows, JsonNode outputs) {}

    public record Difference(long ticketNumber, @Nullable UUID eventId, Instant at, Outcome before, Outcome after) {}

    /**
     * @param total decisions looked at
     * @param items the newest 200 that would come out differently
     * @param hidden ids of rows that never took effect
     * @param unknownFacts facts that the table asks for and that no logged decision knew
     */
    public record Replay(
            int total,
            int changed,
            List<Difference> items,
            List<String> hidden,
            Map<String, Integer> hits,
            List<String> unknownFacts) {}

    /**
     * @param given facts by name; null to take those of the ticket
     * @throws Problem 404 when the ticket may not be seen, 422 when the draft cannot be read
     */
    public Decision evaluate(
            String key, boolean draft, @Nullable Map<String, Object> given, @Nullable Long ticket, Actor actor) {
        Model model = draft ? models.work(Model.TABLE, key) : models.live(Model.TABLE, key);
        Map<String, Object> known = given;
        if (known == null) {
            if (ticket == null) {
                throw Problem.invalid("facts", "field.required");
            }
            visibility.require(actor, ticket, Reach.READ);
            known = log.lastFacts(key, ticket).orElseGet(() -> facts.of(ticket, null));
        }
        try {
            return DecisionReplay.decide(compiled(model), draft ? 0 : model.version(), known);
        } catch (FeelError e) {
            throw Problem.invalid("facts", "gate.feel", String.valueOf(e.getMessage()));
        }
    }

    /** @param from null = 30 days ago; @param to null = now */
    public Replay replay(String key, @Nullable Instant from, @Nullable Instant to) {
        return replay(key, from, to, (done, failed, total) -> {});
    }

    /** @throws Problem 422 when the draft cannot be read */
    Model readable(String key) {
        Model model = models.work(Model.TABLE, key);
        compiled(model);
        return model;
    }

    Replay replay(String key, @Nullable Instant from, @Nullable Instant to, Progress progress) {
        Model model = models.work(Model.TABLE, key);
        DecisionTable table = compiled(model);
        TableFile file = TableFile.read(model.content(), key);
        Map<String, Integer> hits = new LinkedHashMap<>();
        file.rows().stream().filter(TableFile.Row::enabled).forEach(r -> hits.put(r.id(), 0));
        Set<String> unknown = new LinkedHashSet<>();
        file.inputs().stream()
                .map(TableFile.Column::word)
                .filter(w -> w.matches("[\\w.]+"))
                .forEach(unknown::add);
        int[] counts = new int[2];
        List<Difference> items = new ArrayList<>();
        Instant end = to == null ? clock.instant() : to;
        Instant begin = from == null ? end.minus(java.time.Duration.ofDays(30)) : from;
        int total = log.count(key, begin, end, MOST);
        progress.at(0, 0, total);
        log.each(key, begin, end, MOST, logged -> {
            Facts known = new Facts(logged.facts());
            unknown.removeIf(fact -> known.get(fact) != null);
            Outcome before = before(logged.rows());
            Outcome after = after(table, logged.facts());
            after.rows().forEach(row -> hits.merge(row, 1, Integer::sum));
            counts[0]++;
            if (counts[0] % BEAT == 0) {
                progress.at(counts[0], 0, Math.max(total, counts[0]));
            }
            if (!before.outputs().equals(after.outputs())) {
                counts[1]++;
                if (items.size() < SHOWN) {
                    items.add(new Difference(logged.ticketNumber(), logged.eventId(), logged.at(), before, after));
                }
            }
        });
        progress.at(counts[0], 0, counts[0]);
        List<String> hidden = hits.entrySet().stream()
                .filter(h -> h.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
        return new Replay(counts[0], counts[1], items, hidden, hits, List.copyOf(unknown));
    }

    private Outcome before(List<?> rows) {
        List<String> ids = new ArrayList<>();
        List<Object> outputs = new ArrayList<>();
        for (Object row : rows) {
            if (row instanceof Map<?, ?> one
                    && Boolean.TRUE.equals(one.get("matched"))
                    && !Boolean.TRUE.equals(one.get("cut"))) {
                ids.add(String.valueOf(one.get("id")));
                outputs.add(one.get("outputs") == null ? Map.of() : one.get("outputs"));
            }
        }
        return new Outcome(ids, plain(outputs));
    }

    private Outcome after(DecisionTable table, Map<String, Object> known) {
        try {
            Decision decision = DecisionReplay.decide(table, 0, known);
            return new Outcome(decision.applied().stream().map(Decision.Row::id).toList(), plain(decision.outputs()));
        } catch (FeelError | IllegalStateException e) {
            return new Outcome(List.of(), plain(Map.of("error", String.valueOf(e.getMessage()))));
        }
    }

    /** Numbers and orders of keys as they come out of the log. */
    private JsonNode plain(Object value) {
        return json.readTree(json.writeValueAsString(value));
    }

    private static DecisionTable compiled(Model model) {
        try {
            return DecisionTable.read(model.bytes(), model.key());
        } catch (FeelError e) {
            throw Problem.invalid("draft", "gate.feel", String.valueOf(e.getMessage()));
        }
    }
}
