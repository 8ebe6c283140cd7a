package org.lanedesk.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reason;
import org.lanedesk.work.LongWork;
import org.lanedesk.work.Work;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in many customers from a file (H29): checked as a whole here, row by row in the background. */
@Component
public class ContactImport {
    static final String KIND = "contactImport";
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_LABEL = 200;
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "email", List.of("email", "e-mail", "mail", "address", "почта", "адрес", "adres", "adres e-mail"),
            "name", List.of("name", "имя", "фио", "imię", "imię i nazwisko", "nazwa"),
            "company", List.of("company", "компания", "организация", "firma"));
    private final LongWork work;
    private final ImportRows rows;
    private final Reason reasons;

    ContactImport(LongWork work, ImportRows rows, Reason reasons) {
        this.work = work;
        this.rows = rows;
        this.reasons = reasons;
    }

    /** @param reason in words */
    public record Failure(
            int line, String email, String name, @Nullable String reason) {}

    /**
     * @param name of the file
     * @return the work
     * @throws Problem 413 or 422 when the file as a whole cannot be read; then nothing is taken in
     */
    @Transactional
    public UUID begin(byte[] file, String name, Actor actor) {
        if (file.length > MOST_BYTES) {
            throw Problem.of(413, "import.tooLarge", MOST_BYTES / 1024 / 1024);
        }
        List<CsvFile.Line> lines = CsvFile.lines(file);
        if (lines.size() < 2) {
            throw Problem.invalid("file", "import.empty");
        }
        if (lines.size() - 1 > MOST_ROWS) {
            throw Problem.invalid("file", "import.tooMany", MOST_ROWS);
        }
        Map<String, Integer> columns = columns(lines.get(0).cells());
        List<ImportRows.Row> wanted = new ArrayList<>();
        for (CsvFile.Line line : lines.subList(1, lines.size())) {
            wanted.add(new ImportRows.Row(
                    line.number(),
                    cell(line, columns.get("email")),
                    cell(line, columns.get("name")),
                    cell(line, columns.get("company"))));
        }
        String label = name.length() > MOST_LABEL ? name.substring(0, MOST_LABEL) : name;
        UUID id = work.begin(
                KIND,
                actor,
                label,
                Map.of(),
                wanted.size(),
                Map.of("owner", actor.id().toString()));
        rows.add(id, wanted);
        return id;
    }

    /** The newest import of this person; empty when there is none. */
    public Optional<Work> last(Actor actor) {
        return work.last(actor, KIND, Map.of());
    }

    /** @throws Problem 404 for an import of somebody else */
    public List<Failure> failures(UUID id, Actor actor) {
        work.get(id, actor);
        return rows.failed(id).stream()
                .map(f -> new Failure(
                        f.row().line(), f.row().email(), f.row().name(), reasons.text(f.reason(), actor.locale())))
                .toList();
    }

    private static Map<String, Integer> columns(List<String> head) {
        Map<String, Integer> found = new HashMap<>();
        COLUMNS.forEach((column, words) -> {
            for (int i = 0; i < head.size(); i++) {
                if (words.contains(head.get(i).toLowerCase(Locale.ROOT))) {
                    found.putIfAbsent(column, i);
                }
            }
        });
        if (!found.containsKey("email")) {
            throw Problem.invalid("file", "import.noEmail", String.join(", ", head));
        }
        return found;
    }

    private static String cell(CsvFile.Line line, @Nullable Integer column) {
        return column == null || column >= line.cells().size()
                ? ""
                : line.cells().get(column);
    }
}
