package org.lanedesk.engine.play;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.CaseRun;
import org.lanedesk.engine.CaseStep;
import org.lanedesk.engine.Cases;
import org.lanedesk.engine.Engine;
import org.lanedesk.engine.StuckWords;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the steps of a scenario, one after the other, in a transaction of its own that is always rolled back. */
@Component
public class Stage {
    private final Engine engine;
    private final StuckWords stuck;
    private final Timers timers;
    private final RepositoryService repository;
    private final DomainClock clock;
    private final ObjectProvider<CaseStep> modules;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    Stage(
            Engine engine,
            Timers timers,
            RepositoryService repository,
            DomainClock clock,
            ObjectProvider<CaseStep> modules,
            StuckWords stuck,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.stuck = stuck;
        this.timers = timers;
        this.repository = repository;
        this.clock = clock;
        this.modules = modules;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public List<Cases.Seen> play(Map<String, byte[]> drafts, Runnable before, List<Map<String, Object>> steps) {
        List<Cases.Seen> seen = new ArrayList<>();
        transaction.executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            before.run();
            if (!drafts.isEmpty()) {
                var deployment = repository.createDeployment().name("play").source("play");
                drafts.forEach((path, bytes) -> deployment.addInputStream(path, new ByteArrayInputStream(bytes)));
                deployment.deploy();
            }
            next(new CaseRun(), steps, 0, seen);
        });
        return seen;
    }

    /** Later steps run inside the time that an advance has set. */
    private void next(CaseRun run, List<Map<String, Object>> steps, int index, List<Cases.Seen> seen) {
        if (index == steps.size()) {
            return;
        }
        Map<String, Object> step = steps.get(index);
        try {
            Object to = step.get("clock");
            if (to != null) {
                Duration shift = Duration.between(clock.instant(), instant(to));
                clock.shifted(shift, () -> {
                    seen.add(look(run, step, null));
                    next(run, steps, index + 1, seen);
                    return true;
                });
                return;
            }
            Object by = step.get("advance");
            if (by != null) {
                timers.advance(run, Duration.parse(String.valueOf(by)), () -> {
                    seen.add(look(run, step, null));
                    next(run, steps, index + 1, seen);
                });
                return;
            }
            step.forEach((name, value) -> one(run, name, value));
            endOfStep();
            timers.runDue(run);
            endOfStep();
            seen.add(look(run, step, null));
        } catch (RuntimeException e) {
            seen.add(new Cases.Seen(
                    step,
                    clock.instant().toString(),
                    Map.of(),
                    Map.of(),
                    "step " + (index + 1) + " " + step + ": " + words(e)));
            return;
        }
        next(run, steps, index + 1, seen);
    }

    private void one(CaseRun run, String name, @Nullable Object value) {
        switch (name) {
            case "start" -> start(run, CaseFile.map(value, name));
            case "tell" -> tell(run, CaseFile.map(value, name));
            case "refused" -> refused(run, CaseFile.map(value, name));
            case "expect" -> {
                String difference = Same.difference(CaseFile.map(value, name), fields(run));
                if (difference != null) {
                    throw new IllegalStateException(difference);
                }
            }
            default ->
                modules.stream()
                        .filter(m -> m.names().contains(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("there is no step '" + name + "'"))
                        .run(name, value, run);
        }
    }

    /** A moment without quotes is a date to YAML. */
    private static Instant instant(Object moment) {
        return moment instanceof Date date ? date.toInstant() : Instant.parse(String.valueOf(moment));
    }

    /** Each step is a transaction of its own for modules that finish their work at the end of one. */
    private static void endOfStep() {
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
    }

    /** Passes when the step in it is refused; what it did until then is undone. */
    private void refused(CaseRun run, Map<String, Object> step) {
        try {
            savepoint.executeWithoutResult(tx -> step.forEach((name, value) -> one(run, name, value)));
        } catch (Problem refusal) {
            return;
        }
        throw new IllegalStateException(step + " was not refused");
    }

    private void start(CaseRun run, Map<String, Object> value) {
        String ticket = run.businessKey();
        String key = String.valueOf(value.getOrDefault("key", ticket == null ? "case-" + System.nanoTime() : ticket));
        run.joins(key);
        engine.start(String.valueOf(value.get("process")), key, vars(value));
    }

    private void tell(CaseRun run, Map<String, Object> value) {
        String key = run.businessKey();
        int heard = key == null ? 0 : engine.tell(key, String.valueOf(value.get("message")), vars(value));
        if (heard == 0) {
            throw new IllegalStateException("nobody waits for " + value.get("message"));
        }
    }

    private static Map<String, Object> vars(Map<String, Object> value) {
        Object vars = value.get("vars");
        return vars == null ? Map.of() : CaseFile.map(vars, "vars");
    }

    private Cases.Seen look(CaseRun run, Map<String, Object> step, @Nullable String failure) {
        return new Cases.Seen(step, clock.instant().toString(), timers.waiting(run), fields(run), failure);
    }

    /** Everything that expect may name: what the modules read, {@code at} and {@code running}. */
    private Map<String, @Nullable Object> fields(CaseRun run) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        if (!run.businessKeys().isEmpty()) {
            modules.forEach(m -> fields.putAll(new LinkedHashMap<>(m.read(run))));
        }
        Map<String, List<String>> waiting = timers.waiting(run);
        fields.put(
                "at",
                waiting.values().stream().flatMap(Collection::stream).sorted().toList());
        fields.put("running", waiting.keySet().stream().sorted().toList());
        return fields;
    }

    /** In the words that an incident of the same cause would have. */
    private String words(RuntimeException e) {
        if (e instanceof IllegalStateException || e instanceof IllegalArgumentException) {
            return String.valueOf(e.getMessage());
        }
        Throwable root = e;
        while (root.getCause() != null && !(root instanceof Problem)) {
            root = root.getCause();
        }
        String said = root instanceof Problem refused ? Reason.of(refused) : root.getMessage();
        return stuck.of(said == null ? e.toString() : said).text();
    }
}
