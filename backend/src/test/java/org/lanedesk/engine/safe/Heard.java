package org.lanedesk.engine.safe;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lanedesk.engine.IncidentOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Collects the incidents that the desk is told about. */
@Component
public class Heard {
    final List<IncidentOpened> incidents = new CopyOnWriteArrayList<>();

    @EventListener
    void opened(IncidentOpened incident) {
        incidents.add(incident);
    }
}
