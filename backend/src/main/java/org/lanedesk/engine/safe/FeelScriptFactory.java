package org.lanedesk.engine.safe;

import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import org.jspecify.annotations.Nullable;

/** What the engine wants to know about our script engine. */
final class FeelScriptFactory implements ScriptEngineFactory {
    static final FeelScriptFactory ONE = new FeelScriptFactory();

    private FeelScriptFactory() {}

    @Override
    public String getEngineName() {
        return "feel";
    }

    @Override
    public String getEngineVersion() {
        return "1";
    }

    @Override
    public List<String> getExtensions() {
        return List.of("feel");
    }

    @Override
    public List<String> getMimeTypes() {
        return List.of();
    }

    @Override
    public List<String> getNames() {
        return List.of("feel");
    }

    @Override
    public String getLanguageName() {
        return "feel";
    }

    @Override
    public String getLanguageVersion() {
        return "1.2";
    }

    /** {@code null} for THREADING says: one engine is not shared by the caller; ours keeps no state, so it may be. */
    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Object getParameter(String key) {
        return key.equals("THREADING") ? "STATELESS" : key.equals(ScriptEngine.NAME) ? "feel" : null;
    }

    @Override
    public String getMethodCallSyntax(String obj, String method, String... args) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getOutputStatement(String toDisplay) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getProgram(String... statements) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScriptEngine getScriptEngine() {
        throw new UnsupportedOperationException();
    }
}
