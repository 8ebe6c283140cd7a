package org.lanedesk.engine.feel;

import camundajar.impl.fastparse.Parsed.Failure;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.parser.FeelParser;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/** FEEL as feel-scala reads and runs it, but with our functions only and inside limits of steps, time and size. */
public final class Feel {
    /** characters of one expression */
    static final int MAX_LENGTH = 20_000;

    private static final int MAX_DEPTH = 12;
    private static final int CACHED = 5_000;
    private static final ValueMapper MAPPER = ValueMapper.defaultValueMapper();
    private static final Map<String, Parsed> EXPRESSIONS = cache();

    private Feel() {}

    private static Map<String, Parsed> cache() {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Parsed> eldest) {
                return size() > CACHED;
            }
        });
    }

    /**
     * @return a plain value, see {@link Plain}; null also when something in it cannot be computed
     * @throws FeelError when the text is no FEEL
     * @throws FeelLimit when it takes too much
     */
    public static @Nullable Object evaluate(String expression, Facts facts) {
        Parsed parsed = EXPRESSIONS.get(expression);
        if (parsed == null) {
            parsed = parseExpression(expression);
            EXPRESSIONS.put(expression, parsed);
        }
        return parsed.value(facts);
    }

    public static Parsed parseExpression(String text) {
        check(text);
        return new Parsed(text, parsed(text, () -> FeelParser.parseExpression(text)));
    }

    public static Parsed parseTests(String text) {
        check(text);
        return new Parsed(text, parsed(text, () -> FeelParser.parseUnaryTests(text)));
    }

    private static void collect(Object node, java.util.Set<String> names) {
        if (node instanceof FunctionInvocation call) {
            names.add(call.function());
        } else if (node instanceof QualifiedFunctionInvocation call) {
            names.add(call.function());
        } else if (node instanceof FunctionDefinition) {
            names.add("function");
        }
        if (node instanceof IterationContext range
                && range.start() instanceof ConstNumber from
                && range.end() instanceof ConstNumber to
                && Math.abs(to.value().toDouble() - from.value().toDouble()) > LimitedInterpreter.MAX_ITEMS) {
            throw new FeelLimit("a range of more than " + LimitedInterpreter.MAX_ITEMS + " numbers");
        }
        if (node instanceof camundajar.impl.scala.collection.Iterable<?> items) {
            CollectionConverters.asJava(items).forEach(item -> collect(item, names));
        } else if (node instanceof camundajar.impl.scala.Product product) {
            for (int i = 0; i < product.productArity(); i++) {
                collect(product.productElement(i), names);
            }
        }
    }

    private static Exp parsed(String text, java.util.function.Supplier<camundajar.impl.fastparse.Parsed<Exp>> parser) {
        try {
            camundajar.impl.fastparse.Parsed<Exp> parsed = parser.get();
            if (parsed.isSuccess()) {
                return parsed.get().value();
            }
            int at = ((Failure) (Object) parsed).index();
            throw new FeelError("'" + shorten(text) + "', near position " + (at + 1));
        } catch (StackOverflowError e) {
            throw new FeelLimit("'" + shorten(text) + "' is nested too deeply");
        }
    }

    private static void check(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new FeelLimit("an expression of " + text.length() + " characters; at most " + MAX_LENGTH);
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            // the reader's time grows with each level of brackets
            if (depth > MAX_DEPTH) {
                throw new FeelLimit("'" + shorten(text) + "' is nested too deeply");
            }
        }
    }

    static String shorten(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    /** A read expression; may be used by many threads. */
    public static final class Parsed {
        private final String text;
        private final Exp exp;

        private Parsed(String text, Exp exp) {
            this.text = text;
            this.exp = exp;
        }

        /** @return the names of all functions that are called or defined */
        public java.util.Set<String> functions() {
            java.util.Set<String> names = new java.util.TreeSet<>();
            collect(exp, names);
            return names;
        }

        public @Nullable Object value(Facts facts) {
            return java(run(facts));
        }

        @Nullable
        Boolean test(@Nullable Object input, Facts facts) {
            Val result = run(facts.with("cellInput", input));
            return result instanceof ValBoolean yes ? (Boolean) yes.value() : null;
        }

        private Val run(Facts facts) {
            VariableProvider variables = new VariableProvider.StaticVariableProvider(immutable(scala(facts.tree())));
            EvalContext context = EvalContext.wrap(new FeelContext(variables), MAPPER);
            try {
                Val result = new LimitedInterpreter(MAPPER, text).eval(exp, context);
                if (result instanceof ValFatalError fatal) {
                    throw new FeelError("'" + shorten(text) + "': " + fatal.error());
                }
                return result;
            } catch (StackOverflowError e) {
                throw new FeelLimit("'" + shorten(text) + "' is nested too deeply");
            }
        }

        private static @Nullable Object java(Val value) {
            return value instanceof ValError ? null : Plain.of(java(MAPPER.unpackVal(value)));
        }

        private static @Nullable Object java(@Nullable Object value) {
            if (value instanceof camundajar.impl.scala.collection.Map<?, ?> map) {
                return java(CollectionConverters.asJava(map));
            }
            if (value instanceof camundajar.impl.scala.collection.Seq<?> seq) {
                return java(CollectionConverters.asJava(seq));
            }
            if (value instanceof Map<?, ?> map) {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((k, v) -> copy.put(String.valueOf(k), java(v)));
                return copy;
            }
            if (value instanceof List<?> list) {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(v -> copy.add(java(v)));
                return copy;
            }
            return value instanceof camundajar.impl.scala.math.BigDecimal decimal ? decimal.bigDecimal() : value;
        }
    }

    private static camundajar.impl.scala.collection.mutable.Map<String, Object> scala(
            Map<String, @Nullable Object> map) {
        return CollectionConverters.asScala((Map<String, Object>) map);
    }

    @SuppressWarnings("unchecked")
    private static camundajar.impl.scala.collection.immutable.Map<String, Object> immutable(
            camundajar.impl.scala.collection.mutable.Map<String, Object> map) {
        return camundajar.impl.scala.collection.immutable.Map$.MODULE$.from(
                (camundajar.impl.scala.collection.IterableOnce) map);
    }
}
