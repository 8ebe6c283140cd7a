package org.lanedesk.engine.feel;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValString;

/** FEEL's functions with regular expressions, on an engine whose time grows with the text only. */
final class Patterns {
    private static final int MAX_PATTERN = 1_000;

    static final Map<String, List<ValFunction>> FUNCTIONS = Map.of(
            "matches",
            List.of(
                    FeelFunctions.function(List.of("input", "pattern"), args -> matches(args, "")),
                    FeelFunctions.function(
                            List.of("input", "pattern", "flags"), args -> matches(args, text(args.get(2))))),
            "replace",
            List.of(
                    FeelFunctions.function(List.of("input", "pattern", "replacement"), args -> replace(args, "")),
                    FeelFunctions.function(
                            List.of("input", "pattern", "replacement", "flags"),
                            args -> replace(args, text(args.get(3))))),
            "split",
            List.of(FeelFunctions.function(
                    List.of("string", "delimiter"),
                    args -> safe(() -> FeelFunctions.texts(Arrays.stream(
                            pattern(args.get(1), "").split(text(args.get(0)), LimitedInterpreter.MAX_ITEMS)))))),
            "extract",
            List.of(FeelFunctions.function(List.of("input", "pattern"), args -> safe(() -> extract(args)))));

    private Patterns() {}

    private static Val matches(List<Val> args, String flags) {
        return safe(() -> new ValBoolean(
                pattern(args.get(1), flags).matcher(text(args.get(0))).find()));
    }

    private static Val replace(List<Val> args, String flags) {
        return safe(() -> {
            String input = text(args.get(0));
            String with = text(args.get(2));
            if ((long) input.length() * (with.length() + 1) > 50L * LimitedInterpreter.MAX_CHARS) {
                throw new FeelLimit("a text grows too large");
            }
            return new ValString(pattern(args.get(1), flags).matcher(input).replaceAll(with));
        });
    }

    private static Val extract(List<Val> args) {
        Matcher found = pattern(args.get(1), "").matcher(text(args.get(0)));
        List<String> parts = new ArrayList<>();
        while (found.find() && parts.size() < LimitedInterpreter.MAX_ITEMS) {
            parts.add(found.group());
        }
        return FeelFunctions.texts(parts.stream());
    }

    private static Pattern pattern(Val pattern, String flags) {
        String source = text(pattern);
        if (source.length() > MAX_PATTERN) {
            throw new FeelLimit("a pattern is longer than " + MAX_PATTERN + " characters");
        }
        int bits = (flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0)
                | (flags.contains("s") ? Pattern.DOTALL : 0)
                | (flags.contains("m") ? Pattern.MULTILINE : 0);
        return Pattern.compile(source, bits);
    }

    private static String text(Val value) {
        if (value instanceof ValString text) {
            return text.value();
        }
        throw new IllegalArgumentException();
    }

    private static Val safe(Supplier<Val> work) {
        try {
            return work.get();
        } catch (PatternSyntaxException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return ValNull$.MODULE$;
        }
    }
}
