package org.lanedesk.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.Message;
import org.lanedesk.ticket.TicketEvent;
import org.springframework.stereotype.Component;

/** What a client's message is an occasion of: the values of column {@code on} of table D9. */
@Component
class Occasions {
    static final String NEW_SESSION = "newSession";
    static final String REOPENED = "reopened";
    static final String CLOSED_PERIOD = "firstMessageInClosedPeriod";
    private final AutoReplies replies;

    Occasions(AutoReplies replies) {
        this.replies = replies;
    }

    List<String> of(TicketEvent event, Message message, Map<String, Object> words) {
        List<String> found = new ArrayList<>();
        if (event.is("opened")) {
            found.add(NEW_SESSION);
        }
        if (event.is("reopened")) {
            found.add(REOPENED);
        }
        Instant period = period(words);
        if (period != null && message.sessionId() != null && !replies.inPeriod(message.sessionId(), period)) {
            found.add(CLOSED_PERIOD);
        }
        return found;
    }

    /** The closed period we are in, named by its end; null in working time. */
    static @Nullable Instant period(Map<String, Object> words) {
        return words.get("schedule") instanceof Map<?, ?> schedule
                        && Boolean.FALSE.equals(schedule.get("open"))
                        && schedule.get("nextOpen") instanceof Instant end
                ? end
                : null;
    }
}
