package org.lanedesk.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.sla.SlaBreached;
import org.lanedesk.sla.SlaEscalated;
import org.lanedesk.sla.SlaWarned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those whom table D6 names that a due time is near or over: exactly one notice per clock, step and person. */
@Component
class SlaNotices {
    private final TellPeople tell;

    SlaNotices(TellPeople tell) {
        this.tell = tell;
    }

    @EventListener
    void on(SlaWarned e) {
        tell(e.id(), e.ticketNumber(), "notice.slaWarned", e.clock(), e.dueAt(), e.recipients());
    }

    @EventListener
    void on(SlaBreached e) {
        tell(e.id(), e.ticketNumber(), "notice.slaBreached", e.clock(), e.dueAt(), e.recipients());
    }

    @EventListener
    void on(SlaEscalated e) {
        tell(e.id(), e.ticketNumber(), "notice.slaEscalated", e.clock(), e.dueAt(), e.recipients());
    }

    private void tell(UUID event, long ticket, String text, String clock, Instant due, List<UUID> people) {
        tell.tell(
                ticket,
                new Telling(
                        event.toString(), text, NoticeAudience.WAYS, false, null, Map.of("due", due, "clock", clock)),
                people,
                null);
    }
}
