package org.lanedesk.engine.feel;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/** Gives the engine's own DMN our FEEL, so that a table asked by a business rule task decides as everywhere else. */
public final class EngineFeel implements FeelEngine, FeelEngineFactory {
    private final Map<String, Cell> cells = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Cell> eldest) {
            return size() > 5_000;
        }
    });

    @Override
    public FeelEngine createInstance() {
        return this;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        return (T) Feel.evaluate(expression, facts(variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String inputVariable, VariableContext variables) {
        Facts facts = facts(variables);
        Cell compiled = cells.computeIfAbsent(cell, Cells::compile);
        return Boolean.TRUE.equals(compiled.test(new Fact(facts.get(inputVariable)), facts));
    }

    private static Facts facts(VariableContext variables) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (String name : variables.keySet()) {
            var value = variables.resolve(name);
            values.put(name, value == null ? null : value.getValue());
        }
        return new Facts(values);
    }
}
