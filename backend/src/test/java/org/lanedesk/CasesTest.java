package org.lanedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lanedesk.engine.Cases;
import org.lanedesk.test.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every example and scenario beside the shipped tables and processes holds. */
@DeskTest
class CasesTest {
    private static final List<Path> FOLDERS = List.of(Path.of("../processes"), Path.of("src/test/resources/engine"));

    @Autowired
    Cases cases;

    @TestFactory
    Stream<DynamicTest> allCases() throws IOException {
        Stream.Builder<DynamicTest> tests = Stream.builder();
        for (Path folder : FOLDERS) {
            try (var files = Files.walk(folder, java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
                files.filter(f -> f.toString().endsWith(".cases.yaml"))
                        .sorted()
                        .forEach(f -> tests.add(DynamicTest.dynamicTest(f.toString(), () -> run(f))));
            }
        }
        return tests.build();
    }

    private void run(Path file) throws IOException {
        List<Cases.Result> results =
                cases.run(Files.readAllBytes(file), drafts(file), key -> table(file.getParent(), key));
        assertThat(results)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.failure()).as(r.name()).isNull());
    }

    /** Shipped processes are in force; those of tests come as drafts. */
    private static Map<String, byte[]> drafts(Path file) throws IOException {
        Path process = Path.of(file.toString().replace(".cases.yaml", ".bpmn"));
        boolean test = file.startsWith("src") && Files.exists(process);
        return test ? Map.of("draft/" + process.getFileName(), Files.readAllBytes(process)) : Map.of();
    }

    private static byte @Nullable [] table(Path folder, String key) {
        Path file = folder.resolve(key + ".dmn");
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
