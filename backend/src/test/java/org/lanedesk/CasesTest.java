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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lanedesk.engine.Cases;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every example and scenario beside the shipped tables and processes holds. */
@DeskTest
class CasesTest {
    private static final List<Path> FOLDERS = List.of(Path.of("../processes"), Path.of("src/test/resources/engine"));

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient db;

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

    /** The groups of a real desk, which shipped rules name, are no part of a scenario. */
    @Test
    @Feature({"E12", "S14"})
    void shippedCasesSayTheSameOnADeskThatHasTheGroupsOfTheRules() throws IOException {
        List<String> groups = List.of("level-2", "billing", "network");
        List<String> made = groups.stream()
                .filter(key ->
                        db.sql("insert into agent_group (key, name) values (?, '{\"en\":\"Real\"}') on conflict do"
                                                + " nothing")
                                        .param(key)
                                        .update()
                                == 1)
                .toList();
        try {
            for (String file : List.of(
                    "catalog/order-laptop",
                    "catalog/order-vpn-access",
                    "catalog/incident",
                    "outreach/initiative-message")) {
                run(FOLDERS.get(0).resolve(file + ".cases.yaml"));
            }
        } finally {
            made.forEach(key ->
                    db.sql("delete from agent_group where key = ?").param(key).update());
        }
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
