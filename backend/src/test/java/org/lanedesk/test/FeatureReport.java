package org.lanedesk.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Collects id, test and result of every {@link Feature}. */
public class FeatureReport implements TestExecutionListener {
    private final Set<String> lines = new ConcurrentSkipListSet<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (!test.isTest()) {
            return;
        }
        test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .ifPresent(method -> ids(method)
                        .forEach(id -> lines.add(id + "\t" + method.getClassName() + "." + method.getMethodName() + "\t"
                                + result.getStatus())));
    }

    private static Stream<String> ids(MethodSource method) {
        return Stream.of(
                        Optional.ofNullable(method.getJavaMethod().getAnnotation(Feature.class)),
                        Optional.ofNullable(method.getJavaClass().getAnnotation(Feature.class)))
                .flatMap(Optional::stream)
                .flatMap(feature -> Stream.of(feature.value()));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            Path file = Path.of("target", "features.tsv");
            Files.createDirectories(file.getParent());
            Files.write(file, new TreeSet<>(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
