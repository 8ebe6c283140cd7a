package org.lanedesk.engine.safe;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/** Reads names and members of maps; knows no methods, so nothing can be called. */
@SuppressWarnings("NullAway") // the API answers null for values that are null
final class SafeResolver extends ELResolver {
    private final Names names;

    SafeResolver(Names names) {
        this.names = names;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        context.setPropertyResolved(true);
        if (base == null) {
            return root(context, String.valueOf(property));
        }
        if (base instanceof Map<?, ?> map) {
            return map.get(String.valueOf(property));
        }
        throw new PropertyNotFoundException("'" + property + "' cannot be read here");
    }

    private @Nullable Object root(ELContext context, String name) {
        VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
        if (scope != null) {
            return names.value(name, scope);
        }
        VariableContext variables = (VariableContext) context.getContext(VariableContext.class);
        TypedValue value = variables == null ? null : variables.resolve(name);
        if (value == null) {
            throw new PropertyNotFoundException("'" + name + "' is not known here");
        }
        return value.getValue();
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new PropertyNotWritableException("'" + property + "' cannot be set by an expression");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
