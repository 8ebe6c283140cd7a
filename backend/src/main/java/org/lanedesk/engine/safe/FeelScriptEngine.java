package org.lanedesk.engine.safe;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngineFactory;
import javax.script.SimpleBindings;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.feel.Facts;
import org.lanedesk.engine.feel.Feel;

/** Conditions and script tasks: {@link Feel} over the variables and facts of the execution. */
final class FeelScriptEngine extends AbstractScriptEngine {
    private final Names names;

    FeelScriptEngine(Names names) {
        this.names = names;
    }

    @Override
    @SuppressWarnings("NullAway") // a script may answer null
    public @Nullable Object eval(String script, ScriptContext context) {
        Bindings bindings = context.getBindings(ScriptContext.ENGINE_SCOPE);
        Object scope = bindings == null ? null : bindings.get("execution");
        return Feel.evaluate(
                script.strip(),
                scope instanceof VariableScope variables ? names.facts(script, variables) : new Facts(plain(bindings)));
    }

    private static Map<String, Object> plain(@Nullable Bindings bindings) {
        return bindings == null ? Map.of() : new HashMap<>(bindings);
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Object eval(Reader reader, ScriptContext context) {
        try (reader) {
            java.io.StringWriter text = new java.io.StringWriter();
            reader.transferTo(text);
            return eval(text.toString(), context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Bindings createBindings() {
        return new SimpleBindings();
    }

    @Override
    public ScriptEngineFactory getFactory() {
        return FeelScriptFactory.ONE;
    }
}
