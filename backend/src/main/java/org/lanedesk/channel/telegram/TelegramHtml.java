package org.lanedesk.channel.telegram;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Turns cleaned HTML into the few tags that Telegram knows: b, i, u, s, a, code, pre, blockquote; the rest as text. */
final class TelegramHtml implements NodeVisitor {
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("b", "b"),
            Map.entry("strong", "b"),
            Map.entry("i", "i"),
            Map.entry("em", "i"),
            Map.entry("u", "u"),
            Map.entry("ins", "u"),
            Map.entry("s", "s"),
            Map.entry("strike", "s"),
            Map.entry("del", "s"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("h1", "b"),
            Map.entry("h2", "b"),
            Map.entry("h3", "b"),
            Map.entry("h4", "b"),
            Map.entry("h5", "b"),
            Map.entry("h6", "b"));
    private static final Set<String> SPACED =
            Set.of("p", "ul", "ol", "pre", "blockquote", "table", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> LINES = Set.of("div", "li", "tr", "hr", "dt", "dd", "caption");
    private final PieceWriter out;
    private final java.util.Deque<Node> marked = new java.util.ArrayDeque<>();

    private TelegramHtml(PieceWriter out) {
        this.out = out;
    }

    /** @param most characters of a piece, as Telegram counts them: without tags */
    static List<Piece> pieces(String html, int most) {
        PieceWriter out = new PieceWriter(most, true);
        Jsoup.parse(html).body().traverse(new TelegramHtml(out));
        return out.done();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            words(text);
            return;
        }
        String name = node.nodeName();
        line(name);
        if (name.equals("br")) {
            out.write("\n");
        } else if (name.equals("li")) {
            out.write(bullet(node));
        } else if ((name.equals("td") || name.equals("th")) && !out.lineBegins()) {
            out.write(" ");
        }
        String tag = name.equals("a") ? "a" : TAGS.getOrDefault(name, "");
        String start = name.equals("a") ? link(node) : "<" + tag + ">";
        // inside of code nothing may stand, and nothing inside of itself
        if (!tag.isEmpty() && !start.isEmpty() && !out.inside(tag) && !out.inside("pre") && !out.inside("code")) {
            out.open(tag, start);
            marked.push(node);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node.equals(marked.peek())) {
            marked.pop();
            out.close();
        }
        line(node.nodeName());
    }

    private void line(String name) {
        if (SPACED.contains(name) || LINES.contains(name)) {
            out.newLine(SPACED.contains(name) ? 1 : 0);
        }
    }

    private void words(TextNode node) {
        if (out.inside("pre")) {
            out.write(node.getWholeText());
            return;
        }
        String text = node.text();
        out.write(out.lineBegins() ? text.stripLeading() : text);
    }

    private static String bullet(Node item) {
        boolean numbered =
                item.parentNode() != null && item.parentNode().nodeName().equals("ol");
        return numbered && item instanceof Element one ? one.elementSiblingIndex() + 1 + ". " : "• ";
    }

    /** @return empty for what is no address of the web */
    private static String link(Node node) {
        String to = node.attr("href").strip();
        return to.startsWith("https://") || to.startsWith("http://")
                ? "<a href=\""
                        + to.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;") + "\">"
                : "";
    }
}
