package org.lanedesk.engine.feel;

import camundajar.impl.scala.collection.immutable.List$;
import camundajar.impl.scala.collection.immutable.Seq;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The functions an expression may call: FEEL's own that are quick and give the same answer for the same facts (no clock,
 * no chance), regular expressions that cannot run away (re2j), and our word functions.
 */
public final class FeelFunctions implements FunctionProvider {
    private static final Set<String> TAKEN = Set.of(
            "not",
            "substring",
            "string length",
            "upper case",
            "lower case",
            "substring before",
            "substring after",
            "contains",
            "starts with",
            "ends with",
            "trim",
            "is blank",
            "string join",
            "list contains",
            "count",
            "min",
            "max",
            "sum",
            "product",
            "mean",
            "median",
            "mode",
            "all",
            "any",
            "and",
            "or",
            "append",
            "concatenate",
            "insert before",
            "remove",
            "reverse",
            "index of",
            "union",
            "distinct values",
            "flatten",
            "duplicate values",
            "sublist",
            "is empty",
            "get value",
            "get entries",
            "decimal",
            "floor",
            "ceiling",
            "round up",
            "round down",
            "round half up",
            "round half down",
            "abs",
            "modulo",
            "odd",
            "even",
            "date",
            "time",
            "date and time",
            "duration",
            "years and months duration",
            "day of year",
            "day of week",
            "month of year",
            "week of year",
            "last day of month",
            "number",
            "string",
            "is defined",
            "before",
            "after",
            "meets",
            "met by",
            "overlaps",
            "overlapped by",
            "overlaps before",
            "overlaps after",
            "finishes",
            "finished by",
            "includes",
            "during",
            "starts",
            "started by",
            "coincides",
            "context",
            "context put",
            "context merge",
            "get or else");
    private static final int MAX_SCALE = 100;
    static final FeelFunctions ALL = new FeelFunctions();

    private final Map<String, camundajar.impl.scala.collection.immutable.List<ValFunction>> functions = new HashMap<>();

    private FeelFunctions() {
        var builtin = new BuiltinFunctions(
                () -> java.time.Instant.EPOCH.atZone(ZoneOffset.UTC), ValueMapper.defaultValueMapper());
        for (String name : TAKEN) {
            List<ValFunction> guarded = CollectionConverters.asJava(builtin.getFunctions(name)).stream()
                    .map(FeelFunctions::guarded)
                    .toList();
            functions.put(name, list(guarded));
        }
        for (WordTest.Kind kind : WordTest.Kind.values()) {
            String name = "contains" + kind.name().charAt(0)
                    + kind.name().substring(1).toLowerCase(java.util.Locale.ROOT);
            functions.put(
                    name,
                    list(List.of(new ValFunction(
                            list(List.of("text", "words")),
                            args -> words(kind, CollectionConverters.asJava(args)),
                            true))));
        }
        Patterns.FUNCTIONS.forEach((name, made) -> functions.put(name, list(made)));
    }

    /** @return the names of all functions */
    public static Set<String> names() {
        return Set.copyOf(ALL.functions.keySet());
    }

    static ValFunction function(List<String> params, Function<List<Val>, Val> body) {
        return guarded(new ValFunction(list(params), args -> body.apply(CollectionConverters.asJava(args)), false));
    }

    private static ValFunction guarded(ValFunction inner) {
        return new ValFunction(
                inner.params(),
                args -> {
                    int[] budget = {LimitedInterpreter.MAX_ITEMS * 4, LimitedInterpreter.MAX_CHARS};
                    CollectionConverters.asJava(args).forEach(arg -> measure(arg, budget));
                    if (inner.params().contains("scale")) {
                        CollectionConverters.asJava(args).stream().skip(1).forEach(FeelFunctions::checkScale);
                    }
                    return inner.invoke().apply(args);
                },
                inner.hasVarArgs());
    }

    private static void checkScale(Val scale) {
        if (scale instanceof ValNumber n && Math.abs(n.value().toDouble()) > MAX_SCALE) {
            throw new FeelLimit("a number is rounded to more than " + MAX_SCALE + " places");
        }
    }

    private static void measure(Val value, int[] budget) {
        if (value instanceof ValString text) {
            budget[1] -= text.value().length();
        } else if (value instanceof ValList list) {
            CollectionConverters.asJava(list.itemsAsSeq()).forEach(item -> measure(item, budget));
        }
        if (--budget[0] < 0 || budget[1] < 0) {
            throw new FeelLimit("a function is given too large a value");
        }
    }

    private static Val words(WordTest.Kind kind, List<Val> args) {
        int[] budget = {LimitedInterpreter.MAX_ITEMS * 4, LimitedInterpreter.MAX_CHARS};
        args.forEach(arg -> measure(arg, budget));
        List<String> wanted =
                args.stream().skip(1).flatMap(FeelFunctions::texts).toList();
        List<String> searched = args.isEmpty() ? List.of() : texts(args.get(0)).toList();
        return new ValBoolean(new WordTest(kind, wanted).matches(Words.of(searched)));
    }

    private static java.util.stream.Stream<String> texts(Val value) {
        if (value instanceof ValList items) {
            return CollectionConverters.asJava(items.itemsAsSeq()).stream().flatMap(FeelFunctions::texts);
        }
        if (value == ValNull$.MODULE$) {
            return java.util.stream.Stream.empty();
        }
        return java.util.stream.Stream.of(
                value instanceof ValString text
                        ? text.value()
                        : value instanceof ValNumber n ? n.value().toString() : value.toString());
    }

    static <T> camundajar.impl.scala.collection.immutable.List<T> list(List<T> items) {
        return List$.MODULE$.from(CollectionConverters.asScala(items));
    }

    static Val texts(java.util.stream.Stream<String> items) {
        Seq<Val> seq = list(items.map(item -> (Val) new ValString(item)).toList());
        return new ValList(seq);
    }

    @Override
    public camundajar.impl.scala.collection.immutable.List<ValFunction> getFunctions(String name) {
        return functions.getOrDefault(name, list(List.of()));
    }

    @Override
    public camundajar.impl.scala.collection.Iterable<String> functionNames() {
        return CollectionConverters.asScala((Iterable<String>) functions.keySet());
    }
}
