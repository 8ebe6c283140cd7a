package org.lanedesk.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The gate did not let a deployment in; nothing of it was kept. */
public final class ModelRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<ModelProblem> problems;

    public ModelRefused(List<ModelProblem> problems) {
        super(problems.stream()
                .map(p -> p.file() + ": " + p.text().in(Locale.ENGLISH))
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<ModelProblem> problems() {
        return problems;
    }
}
