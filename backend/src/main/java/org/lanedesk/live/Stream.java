package org.lanedesk.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** Opens the stream of events for a page. */
@Component
public class Stream {
    private final OpenPages pages;

    Stream(OpenPages pages) {
        this.pages = pages;
    }

    /** @param lastId {@code Last-Event-ID} of a page that comes back; null for a fresh one */
    public ResponseBodyEmitter open(Actor actor, @Nullable String lastId) {
        return pages.open(new Listener(actor, null), lastId).emitter();
    }

    /** As {@link #open}, for somebody at a web chat: he hears of his own conversation only. */
    public ResponseBodyEmitter openFor(UUID visitor, @Nullable String lastId) {
        return pages.open(new Listener(null, visitor), lastId).emitter();
    }
}
