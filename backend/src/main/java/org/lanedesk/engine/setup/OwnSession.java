package org.lanedesk.engine.setup;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Puts a session of ours in the place of the engine's, one for each command. */
record OwnSession(Class<? extends Session> type, Supplier<? extends Session> made) implements SessionFactory {
    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return made.get();
    }
}
