package org.lanedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lanedesk.engine.DecisionTable;
import org.yaml.snakeyaml.Yaml;

/** Every {@code *.cases.yaml} beside a table holds: given facts, the table says what is expected. */
class CasesTest {
    private static final Path PROCESSES = Path.of("../processes");

    @TestFactory
    Stream<DynamicTest> tablesDecideAsTheirCasesSay() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(PROCESSES)) {
            files = all.filter(f -> f.toString().endsWith(".cases.yaml"))
                    .sorted()
                    .toList();
        }
        return files.stream().flatMap(CasesTest::cases);
    }

    @SuppressWarnings("unchecked")
    private static Stream<DynamicTest> cases(Path file) {
        Map<String, Object> yaml = new Yaml().load(read(file));
        Path dmn = file.resolveSibling(file.getFileName().toString().replace(".cases.yaml", ".dmn"));
        DecisionTable table = DecisionTable.read(
                read(dmn).getBytes(java.nio.charset.StandardCharsets.UTF_8), (String) yaml.get("table"));
        return ((List<Map<String, Object>>) yaml.get("cases"))
                .stream()
                        .map(one -> dynamicTest(
                                table.key() + ": " + one.get("name"),
                                () -> holds(
                                        table.decide(0, (Map<String, Object>) one.get("facts"))
                                                .outputs(),
                                        (List<Map<String, Object>>) one.get("expect"))));
    }

    private static void holds(List<Map<String, Object>> outputs, List<Map<String, Object>> expected) {
        assertThat(outputs).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Map<String, Object> output = outputs.get(i);
            expected.get(i)
                    .forEach((name, value) ->
                            assertThat(text(output.get(name))).as(name).isEqualTo(text(value)));
        }
    }

    /** 72 and 72.0 are the same number in a table. */
    private static String text(Object value) {
        return value instanceof Number n
                ? new java.math.BigDecimal(n.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
