package org.lanedesk.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lanedesk.shared.LiveSignal;

/** The last events of this node, so that a page that lost its connection for a moment misses nothing. */
final class Recent {
    static final String RESYNC = "event: resync\ndata: {}\n\n";
    private static final int KEPT = 2_000;
    private final String node = UUID.randomUUID().toString().substring(0, 8);
    private final Deque<Event> events = new ArrayDeque<>();
    private long last;

    record Event(long number, LiveSignal signal, String text) {}

    /** @return the event as it is written to a page */
    synchronized String add(LiveSignal signal, String json) {
        last++;
        String text = "id: %s-%d\nevent: %s\ndata: %s\n\n".formatted(node, last, signal.topic(), json);
        events.add(new Event(last, signal, text));
        if (events.size() > KEPT) {
            events.poll();
        }
        return text;
    }

    /** The first words to a page: where it stands. */
    synchronized String hello() {
        return "retry: 2000\nid: %s-%d\nevent: hello\ndata: {}\n\n".formatted(node, last);
    }

    /** @return what came after that id; empty when it is another node's or too old, and the page must read all again */
    synchronized Optional<List<Event>> since(String id) {
        int dash = id.lastIndexOf('-');
        if (dash < 0 || !id.substring(0, dash).equals(node)) {
            return Optional.empty();
        }
        try {
            long seen = Long.parseLong(id.substring(dash + 1));
            if (last - seen > events.size() || seen > last) {
                return Optional.empty();
            }
            return Optional.of(events.stream().filter(e -> e.number() > seen).toList());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
