package org.lanedesk.studio.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanedesk.studio.table.XmlText.Span;

/** The text of one rule; only what changes is written anew. */
final class RuleText {
    private static final Pattern LABEL = Pattern.compile("(\\slabel\\s*=\\s*)(\"[^\"]*\"|'[^']*')");
    private final XmlText xml;
    private final String prefix;
    private final Span rule;
    private String head;

    RuleText(XmlText xml, String prefix) {
        this.xml = xml;
        this.prefix = prefix;
        rule = xml.elements("rule", 0, xml.text().length()).get(0);
        head = xml.of(rule.start(), rule.contentStart());
    }

    /** @param ids of the cells that are added behind the old ones */
    void cells(String kind, List<String> old, List<String> fresh, List<String> ids) {
        List<Span> entries = xml.elements(kind, rule.contentStart(), rule.contentEnd());
        for (int i = 0; i < Math.min(old.size(), entries.size()); i++) {
            if (!old.get(i).equals(fresh.get(i))) {
                cell(entries.get(i), fresh.get(i), kind);
            }
        }
        StringBuilder more = new StringBuilder();
        for (int i = old.size(); i < fresh.size(); i++) {
            more.append(NewParts.entry(prefix, kind, ids.get(i - old.size()), fresh.get(i)));
        }
        if (!more.isEmpty()) {
            int at = entries.isEmpty()
                    ? rule.contentStart()
                    : entries.get(entries.size() - 1).end();
            xml.replace(at, at, more.toString());
        }
    }

    private void cell(Span entry, String text, String kind) {
        List<Span> texts = xml.elements("text", entry.contentStart(), entry.contentEnd());
        String escaped = XmlText.escape(text);
        if (texts.isEmpty()) {
            String tag = '<' + prefix + "text>" + escaped + "</" + prefix + "text>";
            if (entry.empty()) {
                String open = xml.of(entry.start(), entry.end()).replaceFirst("\\s*/>$", ">");
                xml.replace(entry.start(), entry.end(), open + tag + "</" + entry.prefix() + kind + '>');
            } else {
                xml.replace(entry.contentStart(), entry.contentStart(), tag);
            }
            return;
        }
        Span cell = texts.get(0);
        if (cell.empty()) {
            xml.replace(
                    cell.start(), cell.end(), '<' + cell.prefix() + "text>" + escaped + "</" + cell.prefix() + "text>");
        } else {
            xml.replace(cell.contentStart(), cell.contentEnd(), escaped);
        }
    }

    void name(String name) {
        Matcher label = LABEL.matcher(head);
        if (label.find()) {
            head(label.replaceFirst(Matcher.quoteReplacement(" label=\"" + XmlText.attribute(name) + '"')));
            return;
        }
        List<Span> found = xml.elements("description", rule.contentStart(), rule.contentEnd());
        String tag = '<' + prefix + "description>" + XmlText.escape(name) + "</" + prefix + "description>";
        if (found.isEmpty()) {
            xml.replace(rule.contentStart(), rule.contentStart(), NewParts.CELL + tag);
        } else {
            xml.replace(found.get(0).start(), found.get(0).end(), tag);
        }
    }

    void enabled(boolean enabled) {
        String plain = RuleMark.ATTRIBUTE.matcher(head).replaceAll("");
        head(enabled ? plain : plain.replaceFirst("/?>$", " lanedesk:enabled=\"false\"$0"));
    }

    private void head(String text) {
        head = text;
        xml.replace(rule.start(), rule.contentStart(), text);
    }
}
