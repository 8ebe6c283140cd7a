package org.lanedesk.studio.diff;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lanedesk.studio.Model;
import org.lanedesk.studio.table.TableFile;

/** A table as its rows and columns. */
final class TableParts {
    private TableParts() {}

    static Map<String, Part> of(Model model) {
        TableFile file = TableFile.read(model.content(), model.key());
        Map<String, Part> parts = new LinkedHashMap<>();
        Map<String, String> whole = new LinkedHashMap<>();
        whole.put("name", file.name());
        whole.put("hitPolicy", file.hitPolicy());
        parts.put(file.key(), new Part(file.name(), whole));
        file.inputs().forEach(c -> parts.put(c.id(), column(c)));
        file.outputs().forEach(c -> parts.put(c.id(), column(c)));
        for (int i = 0; i < file.rows().size(); i++) {
            TableFile.Row row = file.rows().get(i);
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("name", row.name());
            cells.put("enabled", String.valueOf(row.enabled()));
            cells.put("after", i == 0 ? "" : file.rows().get(i - 1).id());
            for (int c = 0; c < file.inputs().size(); c++) {
                put(cells, "when." + file.inputs().get(c).word(), row.when().get(c));
            }
            for (int c = 0; c < file.outputs().size(); c++) {
                put(cells, "then." + file.outputs().get(c).word(), row.then().get(c));
            }
            parts.put(row.id(), new Part(row.name().isBlank() ? String.valueOf(i + 1) : row.name(), cells));
        }
        return parts;
    }

    private static Part column(TableFile.Column c) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("word", c.word());
        properties.put("label", c.label());
        properties.put("type", c.type());
        return new Part(c.label().isBlank() ? c.word() : c.label(), properties);
    }

    private static void put(Map<String, String> cells, String name, String cell) {
        if (!cell.isEmpty()) {
            cells.put(name, cell);
        }
    }
}
