package org.lanedesk.engine.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * The engine's writer of rows. The engine puts every new row into the words of an error that never comes before it looks
 * at the row's id, which is always its own; at some forty rows a ticket that is felt. Steps go by {@link StepRows}.
 */
final class QuietEntities extends DbEntityManager {
    private final StepRows steps;

    private QuietEntities(IdGenerator ids, PersistenceSession session, StepRows steps) {
        super(ids, session);
        this.steps = steps;
    }

    /** @param ids asked with each session, for the engine makes its ids after its session factories are named */
    static SessionFactory factory(Supplier<IdGenerator> ids, StepRows steps) {
        return new OwnSession(
                DbEntityManager.class,
                () -> new QuietEntities(
                        ids.get(), Context.getCommandContext().getSession(PersistenceSession.class), steps));
    }

    @Override
    protected void validateId(DbEntity row) {
        if (row.getId() == null || row.getId().isEmpty()) {
            super.validateId(row);
        }
    }

    /** Nothing refers to a step, so it may be written after all other rows. */
    @Override
    protected void flushDbOperations(List<DbOperation> due, List<DbOperation> all) {
        List<DbOperation> rest = new ArrayList<>(due.size());
        List<HistoricActivityInstanceEventEntity> taken = new ArrayList<>();
        for (DbOperation operation : due) {
            if (operation instanceof DbEntityOperation row
                    && row.getOperationType() == DbOperationType.INSERT
                    && row.getEntity() instanceof HistoricActivityInstanceEventEntity step
                    && StepRows.plain(step)) {
                taken.add(step);
                operation.setState(DbOperation.State.APPLIED);
            } else {
                rest.add(operation);
            }
        }
        super.flushDbOperations(rest, all);
        steps.insert(taken);
    }
}
