package org.lanedesk.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Audience;
import org.lanedesk.shared.LiveSignal;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Visibility;
import org.lanedesk.shared.Visibility.TicketPlace;
import org.springframework.stereotype.Component;

/** Whether a page's person may know of an event. Answers are kept for a few seconds; used by one thread only. */
@Component
class LiveReach {
    private static final long KEPT_MS = 3_000;
    private static final int MOST = 20_000;
    private final Visibility visibility;
    private final Map<Object, Kept> kept = new LinkedHashMap<>();

    LiveReach(Visibility visibility) {
        this.visibility = visibility;
    }

    private record Kept(Object value, long until) {}

    private record Asked(UUID user, TicketPlace place, boolean portal) {}

    private record Place(long ticket, LiveSignal signal) {}

    boolean reaches(LiveSignal signal, Listener listener) {
        UUID visitor = signal.audience().visitor();
        Actor actor = listener.actor();
        return actor == null || visitor != null
                ? visitor != null && visitor.equals(listener.visitor())
                : reaches(signal, actor);
    }

    private boolean reaches(LiveSignal signal, Actor actor) {
        Audience to = signal.audience();
        if (to.user() != null) {
            return to.user().equals(actor.id());
        }
        Long ticket = to.ticket();
        if (ticket == null) {
            return actor.may(Right.DESK);
        }
        Optional<TicketPlace> place = keep(new Place(ticket, signal), () -> visibility.place(ticket));
        return place.isPresent() && (inDesk(actor, place.get()) || (to.clients() && inPortal(actor, place.get())));
    }

    private boolean inDesk(Actor actor, TicketPlace place) {
        return actor.may(Right.DESK)
                && keep(new Asked(actor.id(), place, false), () -> visibility.reach(actor, place)) != Reach.NONE;
    }

    private boolean inPortal(Actor actor, TicketPlace place) {
        return actor.contact() != null
                && keep(new Asked(actor.id(), place, true), () -> visibility.requestReach(actor, place)) != Reach.NONE;
    }

    @SuppressWarnings("unchecked")
    private <T> T keep(Object key, Supplier<T> ask) {
        long now = System.nanoTime() / 1_000_000;
        Kept known = kept.get(key);
        if (known != null && known.until() > now) {
            return (T) known.value();
        }
        T value = ask.get();
        if (kept.size() > MOST) {
            kept.clear();
        }
        kept.put(key, new Kept(value, now + KEPT_MS));
        return value;
    }
}
