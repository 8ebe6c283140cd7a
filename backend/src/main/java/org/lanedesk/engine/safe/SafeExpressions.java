package org.lanedesk.engine.safe;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;

/** Expressions of processes: names and members of what {@link Names} knows; no functions, no methods, no beans. */
public final class SafeExpressions extends JuelExpressionManager {
    private final Names names;

    public SafeExpressions(Names names) {
        this.names = names;
    }

    @Override
    public void addFunction(String name, Method function) {
        // the engine offers now(), S(), JSON() …: none of them is ours
    }

    @Override
    protected FunctionMapper createFunctionMapper() {
        return new FunctionMapper() {
            @Override
            @SuppressWarnings("NullAway") // the API says null for "unknown"
            public Method resolveFunction(String prefix, String localName) {
                return null;
            }
        };
    }

    @Override
    protected ELResolver createElResolver() {
        return new SafeResolver(names);
    }
}
