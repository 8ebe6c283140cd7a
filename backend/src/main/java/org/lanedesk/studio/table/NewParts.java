package org.lanedesk.studio.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.studio.table.TableFile.Column;

/** New columns, rules and cells, written as in the shipped tables. */
final class NewParts {
    static final String COLUMN = "\n      ";
    static final String CELL = "\n        ";

    private NewParts() {}

    static String input(String p, Column c) {
        return COLUMN + '<' + p + "input id=\"" + c.id() + "\" label=\"" + XmlText.attribute(c.label()) + "\"><" + p
                + "inputExpression id=\"expression_" + c.id() + "\" typeRef=\"" + c.type() + "\"><" + p + "text>"
                + XmlText.escape(c.word()) + "</" + p + "text></" + p + "inputExpression></" + p + "input>";
    }

    static String output(String p, Column c) {
        return COLUMN + '<' + p + "output id=\"" + c.id() + "\" label=\"" + XmlText.attribute(c.label()) + "\" name=\""
                + XmlText.attribute(c.word()) + "\" typeRef=\"" + c.type() + "\" />";
    }

    static String rule(
            String p, String id, @Nullable String name, boolean enabled, List<String> when, List<String> then) {
        StringBuilder rule = new StringBuilder(COLUMN)
                .append('<')
                .append(p)
                .append("rule id=\"")
                .append(id)
                .append('"');
        if (!enabled) {
            rule.append(" lanedesk:enabled=\"false\"");
        }
        rule.append('>');
        if (name != null && !name.isBlank()) {
            rule.append(CELL).append('<').append(p).append("description>").append(XmlText.escape(name.strip()));
            rule.append("</").append(p).append("description>");
        }
        for (int i = 0; i < when.size(); i++) {
            rule.append(entry(p, "inputEntry", "when_" + id + '_' + i, when.get(i)));
        }
        for (int i = 0; i < then.size(); i++) {
            rule.append(entry(p, "outputEntry", "then_" + id + '_' + i, then.get(i)));
        }
        return rule.append(COLUMN).append("</").append(p).append("rule>").toString();
    }

    static String entry(String p, String kind, String id, String text) {
        return CELL + '<' + p + kind + " id=\"" + id + "\"><" + p + "text>" + XmlText.escape(text) + "</" + p
                + "text></" + p + kind + '>';
    }

    static List<String> ids(String what, String rule, List<Column> columns) {
        List<String> ids = new ArrayList<>();
        columns.forEach(c -> ids.add(what + '_' + rule + '_' + c.id()));
        return ids;
    }

    static String ruleId(@Nullable String name, Set<String> taken) {
        return unique("rule_" + camel(name == null ? "" : name), taken);
    }

    static String columnId(String prefix, String word, Set<String> taken) {
        return unique(prefix + camel(word), taken);
    }

    private static String unique(String wanted, Set<String> taken) {
        boolean bare = wanted.endsWith("_");
        return bare || taken.contains(wanted)
                ? wanted + (bare ? "" : "_") + UUID.randomUUID().toString().substring(0, 8)
                : wanted;
    }

    private static String camel(String name) {
        StringBuilder id = new StringBuilder();
        boolean upper = false;
        for (char c : name.toCharArray()) {
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain && id.length() < 40) {
                String one = String.valueOf(c);
                id.append(upper ? one.toUpperCase(Locale.ROOT) : id.isEmpty() ? one.toLowerCase(Locale.ROOT) : one);
            }
            upper = !plain;
        }
        return id.toString();
    }
}
