package org.lanedesk.engine.feel;

import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Counts the steps of one evaluation and looks at its clock, so that an endless expression stops by itself: no second
 * thread is needed and none is left behind.
 */
final class LimitedInterpreter extends FeelInterpreter {
    private static final int MAX_STEPS = 50_000;
    private static final long MAX_NANOS = 500_000_000L;
    static final int MAX_ITEMS = 5_000;
    static final int MAX_CHARS = 500_000;

    private final String text;
    private final long end = System.nanoTime() + MAX_NANOS;
    private int steps;

    LimitedInterpreter(ValueMapper mapper, String text) {
        super(mapper);
        this.text = text;
    }

    @Override
    public Val eval(Exp exp, EvalContext context) {
        if (++steps > MAX_STEPS || (steps & 63) == 0 && System.nanoTime() > end) {
            throw stop("takes too long");
        }
        if (exp instanceof FunctionDefinition || exp instanceof JavaFunctionInvocation) {
            throw stop("defines a function");
        }
        if (exp instanceof For many && many.iterators().size() > 1
                || exp instanceof SomeItem some && some.iterators().size() > 1
                || exp instanceof EveryItem every && every.iterators().size() > 1) {
            throw stop("loops over more than one list at a time");
        }
        if (exp instanceof IterationContext range) {
            checkRange(super.eval(range.start(), context), super.eval(range.end(), context));
        }
        Val value = super.eval(exp, context);
        boolean large = value instanceof ValString s && s.value().length() > MAX_CHARS
                || value instanceof ValList list && list.itemsAsSeq().lengthCompare(MAX_ITEMS) > 0;
        if (large) {
            throw stop("makes too large a value");
        }
        return value;
    }

    private void checkRange(Val from, Val to) {
        if (from instanceof ValNumber a && to instanceof ValNumber b) {
            double size = Math.abs(b.value().toDouble() - a.value().toDouble());
            if (!(size <= MAX_ITEMS)) {
                throw stop("counts over too large a range");
            }
        }
    }

    private FeelLimit stop(String what) {
        return new FeelLimit("'" + Feel.shorten(text) + "' " + what);
    }
}
