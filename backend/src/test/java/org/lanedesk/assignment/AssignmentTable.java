package org.lanedesk.assignment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lanedesk.engine.Releases;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Puts rows in front of the shipped table, each for one group of a test, and takes them away again. */
@Component
class AssignmentTable {
    private static final String PATH = "processes/assignment/assignment.dmn";
    private final Releases releases;
    private String rules = "";

    AssignmentTable(Releases releases) {
        this.releases = releases;
    }

    /** @param row cells by column: conditions and outputs, as written in the table */
    void row(String group, Map<String, String> row) throws Exception {
        String shipped = new ClassPathResource(PATH).getContentAsString(StandardCharsets.UTF_8);
        StringBuilder rule = new StringBuilder("<rule id=\"rule_" + System.nanoTime() + "\">");
        for (String input : ids(shipped, "<input id=\"input_(\\w+)\"")) {
            String cell = input.equals("group") ? "\"" + group + "\"" : row.getOrDefault(input, "");
            rule.append("<inputEntry><text>").append(cell).append("</text></inputEntry>");
        }
        for (String output : ids(shipped, "<output id=\"output_(\\w+)\"")) {
            rule.append("<outputEntry><text>")
                    .append(row.getOrDefault(output, ""))
                    .append("</text></outputEntry>");
        }
        rules += rule.append("</rule>");
        int first = shipped.indexOf("<rule ");
        String table = shipped.substring(0, first) + rules + shipped.substring(first);
        releases.publish("rows", Releases.SHIPPED, Map.of(PATH, table.getBytes(StandardCharsets.UTF_8)));
    }

    void asShipped() throws Exception {
        rules = "";
        releases.publishShipped(Map.of(PATH, new ClassPathResource(PATH).getContentAsByteArray()));
    }

    private static List<String> ids(String table, String pattern) {
        return Pattern.compile(pattern)
                .matcher(table)
                .results()
                .map(r -> r.group(1))
                .toList();
    }
}
