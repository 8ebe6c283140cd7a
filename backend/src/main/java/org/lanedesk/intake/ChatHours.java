package org.lanedesk.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.people.Presences;
import org.lanedesk.schedule.LineSchedules;
import org.lanedesk.schedule.WorkingTime;
import org.lanedesk.shared.DomainClock;
import org.springframework.stereotype.Component;

/** Whether somebody who writes now may hope for an answer at once. */
@Component
public class ChatHours {
    private final LineQueues queues;
    private final LineSchedules schedules;
    private final Presences presences;
    private final DomainClock clock;

    ChatHours(LineQueues queues, LineSchedules schedules, Presences presences, DomainClock clock) {
        this.queues = queues;
        this.schedules = schedules;
        this.presences = presences;
        this.clock = clock;
    }

    /**
     * @param there within working hours, and somebody of the line's queue is present
     * @param opensAt the next working hours; null within them
     */
    public record State(boolean there, @Nullable Instant opensAt) {}

    public State of(Channel channel) {
        WorkingTime hours = schedules.of(channel.line());
        Instant now = clock.instant();
        if (!hours.open(now)) {
            return new State(false, hours.nextOpen(now));
        }
        return new State(presences.anyoneIn(queues.of(channel).group()), null);
    }
}
