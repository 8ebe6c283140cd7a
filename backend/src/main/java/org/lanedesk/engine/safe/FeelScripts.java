package org.lanedesk.engine.safe;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.jspecify.annotations.Nullable;

/** The only script language is our FEEL, whatever lies on the class path. */
public final class FeelScripts implements ScriptEngineResolver {
    private final FeelScriptEngine feel;

    public FeelScripts(Names names) {
        this.feel = new FeelScriptEngine(names);
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // no other engine comes in
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        // a loader without services: none is found
        return new ScriptEngineManager(new ClassLoader(null) {});
    }

    @Override
    @SuppressWarnings("NullAway") // the API says null for "unknown"
    public @Nullable ScriptEngine getScriptEngine(@Nullable String language, boolean resolveFromCache) {
        return "feel".equalsIgnoreCase(language) ? feel : null;
    }
}
