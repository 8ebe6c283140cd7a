package org.lanedesk.engine.safe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Blocks;
import org.lanedesk.engine.FactSource;
import org.lanedesk.engine.feel.Facts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Everything an expression of a process may name: blocks, facts, variables, and the business key. */
@Component
public class Names {
    private final Blocks blocks;
    /** read on first use: sources need the engine, and the engine needs this */
    private final Supplier<List<FactSource>> sources;

    Names(Blocks blocks, ObjectProvider<FactSource> sources) {
        this.blocks = blocks;
        this.sources = SingletonSupplier.of(() -> sources.stream().toList());
    }

    /** @throws PropertyNotFoundException when nothing has this name */
    @Nullable
    Object value(String name, VariableScope scope) {
        Object block = blocks.find(name);
        if (block != null) {
            return block;
        }
        if (scope.hasVariable(name)) {
            return scope.getVariable(name);
        }
        DelegateExecution execution = execution(scope);
        if (execution != null) {
            if (name.equals("execution")) {
                Map<String, Object> known = new HashMap<>();
                known.put("processBusinessKey", execution.getProcessBusinessKey());
                known.put("businessKey", execution.getProcessBusinessKey());
                known.put("processInstanceId", execution.getProcessInstanceId());
                return known;
            }
            for (FactSource source : sources.get()) {
                if (source.name().equals(name)) {
                    return read(source, execution);
                }
            }
        }
        throw new PropertyNotFoundException("'" + name + "' is not known here");
    }

    /** @return the variables of the scope, and the facts whose source is named in the expression */
    Facts facts(String expression, VariableScope scope) {
        Map<String, @Nullable Object> values = new HashMap<>(scope.getVariables());
        DelegateExecution execution = execution(scope);
        if (execution != null) {
            sources.get().stream()
                    .filter(s -> expression.contains(s.name()) && !values.containsKey(s.name()))
                    .toList()
                    .forEach(s -> values.put(s.name(), read(s, execution)));
        }
        return new Facts(values);
    }

    private static Map<String, ? extends @Nullable Object> read(FactSource source, DelegateExecution execution) {
        String process = execution instanceof ExecutionEntity entity
                ? entity.getProcessDefinition().getKey()
                : "";
        return source.read(process, execution.getProcessBusinessKey());
    }

    private static @Nullable DelegateExecution execution(VariableScope scope) {
        if (scope instanceof DelegateExecution execution) {
            return execution;
        }
        return scope instanceof DelegateTask task ? task.getExecution() : null;
    }
}
