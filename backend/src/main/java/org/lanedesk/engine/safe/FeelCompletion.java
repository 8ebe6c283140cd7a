package org.lanedesk.engine.safe;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.lanedesk.engine.feel.Feel;

/** When a step for each item of a list is over, in FEEL; the engine itself reads only JUEL there. */
final class FeelCompletion implements Expression {
    private final String text;
    private final Names names;

    FeelCompletion(String text, Names names) {
        this.text = text;
        this.names = names;
    }

    @Override
    public Object getValue(VariableScope scope) {
        return Boolean.TRUE.equals(Feel.evaluate(text, names.facts(text, scope)));
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new UnsupportedOperationException(text);
    }

    @Override
    public String getExpressionText() {
        return text;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
