package org.lanedesk.engine.setup;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * The engine's writer of rows. The engine puts every new row into the words of an error that never comes before it looks
 * at the row's id, which is always its own; at some forty rows a ticket that is felt.
 */
final class QuietEntities extends DbEntityManager {
    private QuietEntities(IdGenerator ids, PersistenceSession session) {
        super(ids, session);
    }

    /** @param ids asked with each session, for the engine makes its ids after its session factories are named */
    static SessionFactory factory(Supplier<IdGenerator> ids) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return DbEntityManager.class;
            }

            @Override
            public Session openSession() {
                return new QuietEntities(ids.get(), Context.getCommandContext().getSession(PersistenceSession.class));
            }
        };
    }

    @Override
    protected void validateId(DbEntity row) {
        if (row.getId() == null || row.getId().isEmpty()) {
            super.validateId(row);
        }
    }
}
