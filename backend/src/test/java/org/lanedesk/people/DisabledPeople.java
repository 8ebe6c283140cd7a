package org.lanedesk.people;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of people who may not work any more. */
@Component
class DisabledPeople {
    final List<UUID> seen = new CopyOnWriteArrayList<>();

    @EventListener
    void note(PersonDisabled event) {
        seen.add(event.userId());
    }
}
