package org.lanedesk.engine.feel;

import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;

/** Facts and functions of one evaluation. */
record FeelContext(VariableProvider variableProvider) implements Context {
    @Override
    public FunctionProvider functionProvider() {
        return FeelFunctions.ALL;
    }
}
