package org.lanedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lanedesk.routing.FactCatalogue;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.test.DeskTest;
import org.lanedesk.ticket.TicketActions;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the designers' reference from the product itself, so that it cannot grow old. */
@DeskTest
class ReferenceTest {
    private static final Path PROCESSES = Path.of("..", "processes");
    private static final Pattern MESSAGE = Pattern.compile("<bpmn:message [^>]*name=\"([^\"]+)\"");

    @Autowired
    FactCatalogue facts;

    @Autowired
    TicketActions actions;

    @Test
    void theReferenceOfFactsActionsBlocksAndMessagesIsKeptInDocs() throws IOException {
        StringBuilder page = new StringBuilder(
                "# Reference for designers\n\n" + "Written by `ReferenceTest` from the product: do not edit.\n");
        section(
                page,
                "Facts",
                "What rule tables, conditions and templates may ask.",
                "fact | type | English | Russian | Polish");
        facts.all().stream()
                .filter(f -> !f.name().startsWith("fields."))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .forEach(f -> row(page, "`" + f.name() + "`", f.type(), f.label()));
        section(
                page,
                "Actions",
                "What rules, macros and bulk actions can do: output columns of tables.",
                "column | value | English | Russian | Polish");
        actions.all()
                .forEach(a ->
                        row(page, "`" + a.key() + "`", a.valueType() + (a.addsUp() ? ", adds up" : ""), a.label()));
        section(
                page,
                "Blocks",
                "Ready tasks of the modeler's palette; a star marks what must be filled.",
                "block | expression | inputs");
        for (Path file : files(".json")) {
            block(page, JsonMapper.shared().readTree(Files.readString(file)));
        }
        section(page, "Messages", "What a process may wait for.", "message | waited for in");
        messages(page);

        Path file = Path.of("..", "docs", "reference.md");
        Files.writeString(file, page, StandardCharsets.UTF_8);
        assertThat(file)
                .content()
                .contains("`requester.vip`", "`priority`", "`${sendInitiativeMessage}`", "`ticket.resolveRequested`");
    }

    private static void section(StringBuilder page, String title, String about, String head) {
        page.append("\n## ")
                .append(title)
                .append("\n\n")
                .append(about)
                .append("\n\n| ")
                .append(head)
                .append(" |\n|");
        page.append(" --- |".repeat(head.split("\\|").length)).append('\n');
    }

    private static void row(StringBuilder page, String first, String second, LocalizedText label) {
        page.append("| ").append(first).append(" | ").append(second);
        for (String language : List.of("en", "ru", "pl")) {
            page.append(" | ").append(label.in(Locale.forLanguageTag(language)));
        }
        page.append(" |\n");
    }

    private static void block(StringBuilder page, JsonNode block) {
        StringBuilder inputs = new StringBuilder();
        String expression = "";
        for (JsonNode property : block.path("properties")) {
            String binding = property.at("/binding/name").asString("");
            if (binding.equals("camunda:delegateExpression")) {
                expression = property.path("value").asString("");
            } else if (!property.path("type").asString("").equals("Hidden")) {
                inputs.append(inputs.isEmpty() ? "" : ", ")
                        .append('`')
                        .append(binding)
                        .append('`');
                inputs.append(property.at("/constraints/notEmpty").asBoolean(false) ? "*" : "");
            }
        }
        page.append("| ").append(block.path("name").asString("")).append(" | `").append(expression);
        page.append("` | ").append(inputs).append(" |\n");
    }

    private static void messages(StringBuilder page) throws IOException {
        TreeSet<String> rows = new TreeSet<>();
        for (Path file : files(".bpmn")) {
            MESSAGE.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(name -> rows.add("| `" + name + "` | " + file.getFileName() + " |\n"));
        }
        rows.forEach(page::append);
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(PROCESSES.toRealPath())) {
            return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
        }
    }
}
