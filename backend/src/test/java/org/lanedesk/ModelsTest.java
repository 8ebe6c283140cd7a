package org.lanedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Blocks;
import org.lanedesk.engine.Gate;
import org.lanedesk.engine.xml.Xml;
import org.lanedesk.test.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;

/** One chain of words: the shipped models, their ids and names, and the code behind them fit together (DESIGN §3). */
@DeskTest
class ModelsTest {
    private static final Set<String> NAMED = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "scriptTask",
            "callActivity",
            "subProcess");
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z]*_[a-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*");
    private static final Pattern MESSAGE = Pattern.compile("[a-z][A-Za-z]*\\.[a-z][A-Za-z]*");
    private static final Pattern BEAN =
            Pattern.compile("@Component\\(\"([A-Za-z]+)\"\\)\\s+(?:public )?class ([A-Za-z]+)Delegate");
    private static final Pattern ERROR = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*|[a-z][A-Za-z]*");

    @Autowired
    Gate gate;

    @Autowired
    Blocks blocks;

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, Element> processes = new TreeMap<>();

    @BeforeEach
    void read() throws IOException {
        for (String folder : List.of("processes", "forms")) {
            Path root = Path.of("..", folder);
            if (Files.isDirectory(root)) {
                try (var all = Files.walk(root)) {
                    all.filter(f -> f.toString().matches(".*\\.(bpmn|dmn|form)"))
                            .forEach(this::add);
                }
            }
        }
        files.forEach((path, bytes) -> {
            if (path.endsWith(".bpmn")) {
                processes.put(path, Xml.parse(bytes));
            }
        });
    }

    private void add(Path file) {
        try {
            files.put(Path.of("..").relativize(file).toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theGateLetsThemPass() {
        assertThat(files).isNotEmpty();
        assertThat(gate.check(files)).isEmpty();
    }

    @Test
    void everyBlockIsDrawnSomewhereOrOnThePalette() throws IOException {
        StringBuilder drawn = new StringBuilder();
        files.values().forEach(bytes -> drawn.append(new String(bytes, StandardCharsets.UTF_8)));
        Path palette = Path.of("../processes/blocks");
        if (Files.isDirectory(palette)) {
            try (var templates = Files.walk(palette)) {
                templates.filter(Files::isRegularFile).forEach(f -> drawn.append(text(f)));
            }
        }
        // what its comment calls a block is offered to designers, drawn by us or not
        try (var all = Files.walk(Path.of("src/main/java"))) {
            all.filter(f -> f.toString().endsWith("Delegate.java"))
                    .map(ModelsTest::text)
                    .forEach(code -> {
                        Matcher bean = BEAN.matcher(code);
                        if (code.matches("(?s).*\\* Block[ :].*") && bean.find()) {
                            drawn.append("${").append(bean.group(1)).append('}');
                        }
                    });
        }
        assertThat(blocks.names()).isNotEmpty().allMatch(name -> drawn.indexOf("${" + name + "}") >= 0);
    }

    @Test
    void filesAreNamedAfterTheirProcessOrTable() {
        List<String> wrong = new ArrayList<>();
        files.forEach((path, bytes) -> {
            String name = Path.of(path).getFileName().toString();
            String stem = name.substring(0, name.lastIndexOf('.'));
            if (path.endsWith(".bpmn") || path.endsWith(".dmn")) {
                Element first = Xml.children(Xml.parse(bytes)).stream()
                        .filter(e -> Set.of("process", "decision").contains(e.getLocalName()))
                        .findFirst()
                        .orElseThrow();
                if (!kebab(first.getAttribute("id")).equals(stem)) {
                    wrong.add(path + " holds " + first.getAttribute("id"));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void elementsHaveNamesAndIdsOfOneForm() {
        List<String> wrong = new ArrayList<>();
        processes.forEach((path, root) -> walk(root, e -> {
            String id = e.getAttribute("id");
            String type = e.getLocalName();
            if (NAMED.contains(type)
                    && (e.getAttribute("name").isBlank() || !ID.matcher(id).matches())) {
                wrong.add(path + "#" + id + " «" + e.getAttribute("name") + "»");
            }
            boolean question = type.endsWith("Gateway")
                    && Xml.children(e, "outgoing").size() > 1
                    && !type.equals("parallelGateway");
            if (question && !e.getAttribute("name").endsWith("?")) {
                wrong.add(path + "#" + id + " is no question");
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void messagesAndErrorsAreNamedAndPaired() throws IOException {
        List<String> wrong = new ArrayList<>();
        String code = sources();
        processes.forEach((path, root) -> {
            Set<String> used = new HashSet<>();
            walk(root, e -> {
                used.add(e.getAttribute("messageRef"));
                used.add(e.getAttribute("errorRef"));
            });
            Xml.children(root, "message").forEach(m -> {
                String name = m.getAttribute("name");
                boolean told = code.contains('"' + name + '"')
                        || code.contains('"' + name.substring(name.indexOf('.') + 1) + '"');
                if (!MESSAGE.matcher(name).matches() || !used.contains(m.getAttribute("id")) || !told) {
                    wrong.add(path + ": " + name + (told ? "" : " is told by nobody"));
                }
            });
            Xml.children(root, "error").forEach(e -> {
                String name = e.getAttribute("errorCode");
                if (!ERROR.matcher(name).matches()
                        || !used.contains(e.getAttribute("id"))
                        || !code.contains('"' + name + '"')) {
                    wrong.add(path + ": " + name);
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    /** Code, and the models themselves, for a process may throw what another catches. */
    private String sources() throws IOException {
        StringBuilder text = new StringBuilder();
        try (var all = Files.walk(Path.of("src/main/java"))) {
            all.filter(f -> f.toString().endsWith(".java")).forEach(f -> text.append(text(f)));
        }
        return text.toString();
    }

    @Test
    void delegatesAreNamedAfterTheirBlock() throws IOException {
        Set<String> wrong = new TreeSet<>();
        try (var all = Files.walk(Path.of("src/main/java"))) {
            all.filter(f -> f.toString().endsWith("Delegate.java")).forEach(f -> {
                Matcher found = BEAN.matcher(text(f));
                if (!found.find() || !found.group(1).equalsIgnoreCase(found.group(2))) {
                    wrong.add(f.toString());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static void walk(Element element, java.util.function.Consumer<Element> visit) {
        visit.accept(element);
        Xml.children(element).forEach(child -> walk(child, visit));
    }

    private static String kebab(String key) {
        return key.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
