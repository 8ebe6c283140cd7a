package org.lanedesk.engine.safe;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/** What the engine remembers: every step as at ACTIVITY, and incidents; no variables, for the ticket has its own history. */
public final class DeskHistory extends AbstractHistoryLevel {
    @Override
    public int getId() {
        return 77;
    }

    @Override
    public String getName() {
        return "desk";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return HistoryLevel.HISTORY_LEVEL_ACTIVITY.isHistoryEventProduced(type, entity)
                || type == HistoryEventTypes.INCIDENT_CREATE
                || type == HistoryEventTypes.INCIDENT_MIGRATE
                || type == HistoryEventTypes.INCIDENT_RESOLVE
                || type == HistoryEventTypes.INCIDENT_DELETE;
    }
}
