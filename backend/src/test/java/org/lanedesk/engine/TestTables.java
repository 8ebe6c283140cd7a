package org.lanedesk.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** DMN files made for tests: conditions over the named columns, outputs {@code row} (its number) and {@code then}. */
public final class TestTables {
    private TestTables() {}

    static byte[] dmn(String key, String policy, int columns, List<List<String>> rows) {
        List<List<String>> filled = new ArrayList<>();
        rows.forEach(row -> {
            List<String> more = new ArrayList<>(row);
            more.add("");
            filled.add(more);
        });
        return dmn(
                key, policy, IntStream.range(0, columns).mapToObj(i -> "c" + i).toList(), filled);
    }

    /** @param rows conditions, then the text of {@code then} */
    public static byte[] dmn(String key, String policy, List<String> columns, List<List<String>> rows) {
        StringBuilder xml = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="http://lanedesk.org">
                <decision id="%s" name="Test" camunda:historyTimeToLive="P30D"><decisionTable id="t" hitPolicy="%s">
                """.formatted(key, policy));
        for (String column : columns) {
            xml.append(
                    "<input id=\"i_%1$s\" label=\"%1$s\"><inputExpression id=\"e_%1$s\"><text>%1$s</text></inputExpression></input>%n"
                            .formatted(column));
        }
        xml.append("<output id=\"o1\" name=\"row\"/><output id=\"o2\" name=\"then\" typeRef=\"string\"/>\n");
        for (int r = 0; r < rows.size(); r++) {
            xml.append("<rule id=\"rule_%1$d\"><description>Rule %1$d</description>".formatted(r + 1));
            List<String> row = rows.get(r);
            for (int c = 0; c < columns.size(); c++) {
                xml.append(
                        "<inputEntry id=\"r%dc%d\"><text>%s</text></inputEntry>".formatted(r, c, escaped(row.get(c))));
            }
            xml.append("<outputEntry id=\"r%1$da\"><text>%2$d</text></outputEntry>".formatted(r, r + 1));
            xml.append("<outputEntry id=\"r%1$db\"><text>%2$s</text></outputEntry></rule>%n"
                    .formatted(r, escaped(row.get(columns.size()))));
        }
        return xml.append("</decisionTable></decision></definitions>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
