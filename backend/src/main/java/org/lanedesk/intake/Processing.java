package org.lanedesk.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.intake.ItemReader.Effect;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reason;
import org.lanedesk.shared.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Processes what was stored, each item once (DESIGN §2). Nothing accepted depends on a healthy model: what cannot be
 * routed opens in the common queue with an incident, what cannot be read is quarantined.
 */
@Component
class Processing {
    private static final Logger LOG = LoggerFactory.getLogger(Processing.class);
    private final StoredItems items;
    private final UnitOfWork work;
    private final Map<String, ItemReader> readers;

    Processing(StoredItems items, UnitOfWork work, List<ItemReader> readers) {
        this.items = items;
        this.work = work;
        this.readers = readers.stream().collect(Collectors.toMap(ItemReader::contentType, Function.identity()));
    }

    /** What comes in from outside, as it came. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
    record Incoming(
            String channel,
            String externalId,
            String contentType,
            byte[] raw,
            @Nullable String sender,
            @Nullable String subject) {}

    /** Stores and processes an item; one that is here already is accounted for, and told what became of the first. */
    Outcome accept(Incoming in, @Nullable Effect effect) {
        Optional<UUID> stored = work.get(() ->
                items.store(in.channel(), in.externalId(), in.contentType(), in.raw(), in.sender(), in.subject()));
        if (stored.isPresent()) {
            return process(stored.get(), effect);
        }
        StoredItem first = items.byExternalId(in.externalId());
        if (items.leftBehind(first)) {
            return process(first.id(), effect);
        }
        work.run(() -> items.cameAgain(first.id(), in.channel()));
        return known(first, null);
    }

    /** Processes a stored item again: after a crash, or from the quarantine. */
    Outcome process(UUID item) {
        StoredItem found = items.find(item).orElseThrow();
        ItemReader reader = readers.get(found.contentType());
        return process(item, reader == null ? null : reader.read(found.raw()));
    }

    private Outcome process(UUID item, @Nullable Effect effect) {
        if (effect == null) {
            return finish(item, Outcome.aside(item, Outcome.Kind.QUARANTINED, "unreadable"));
        }
        try {
            return attempt(item, effect, null);
        } catch (RuntimeException failure) {
            LOG.warn("Item {} could not be routed; it goes to the common queue", item, failure);
            try {
                return attempt(item, effect, reason(failure));
            } catch (RuntimeException again) {
                LOG.error("Item {} could not be opened; it is quarantined", item, again);
                return finish(item, Outcome.aside(item, Outcome.Kind.QUARANTINED, "failed: " + reason(again)));
            }
        }
    }

    private Outcome attempt(UUID id, Effect effect, @Nullable String incident) {
        return work.get(() -> {
            Optional<StoredItem> claimed = items.claim(id);
            if (claimed.isEmpty()) {
                StoredItem done = items.find(id).orElseThrow();
                return known(done, done.reason());
            }
            Outcome outcome = effect.take(claimed.get(), incident);
            items.done(id, outcome);
            return outcome;
        });
    }

    private Outcome finish(UUID item, Outcome outcome) {
        work.run(() -> items.done(item, outcome));
        return outcome;
    }

    private static Outcome known(StoredItem item, @Nullable String reason) {
        return new Outcome(
                item.id(), Outcome.Kind.DUPLICATE, item.ticketNumber(), item.sessionId(), item.messageId(), reason);
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = root instanceof Problem problem
                ? Reason.of(problem)
                : Reason.of("incident.routing", String.valueOf(root.getMessage()));
        return text.length() > 400 ? text.substring(0, 400) : text;
    }
}
