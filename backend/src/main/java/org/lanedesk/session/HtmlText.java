package org.lanedesk.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Writes the text of HTML as plain text while walking over it; no recursion, so any nesting is fine. */
final class HtmlText implements NodeVisitor {
    private static final Set<String> HIDDEN =
            Set.of("script", "style", "head", "title", "template", "noscript", "object");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "table",
            "tr",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "center",
            "form",
            "fieldset",
            "figure");
    private static final Set<String> SPACED =
            Set.of("p", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3", "h4", "table");

    private final StringBuilder out = new StringBuilder();
    /** of each list around: the number of its next item; 0 = without numbers */
    private final Deque<Integer> lists = new ArrayDeque<>();
    /** nothing of the item was written yet, so that a paragraph in it goes on in this line */
    private boolean afterMarker;

    private int quotes;
    private int hidden;
    private int preformatted;
    private boolean lineEmpty = true;
    private int blankLines = 1;

    /** Elements written apart, and the one from which on everything is. */
    private final Set<Element> apart;

    private final @Nullable Element start;
    private final boolean wantsApart;
    private int apartDepth;

    private HtmlText(Set<Element> apart, @Nullable Element start, boolean wantsApart) {
        this.apart = apart;
        this.start = start;
        this.wantsApart = wantsApart;
    }

    static String of(Element root) {
        return of(root, Set.of(), null, false);
    }

    /** Only what stands inside ({@code wantsApart}) or outside of the given elements, or below {@code start}. */
    static String of(Element root, Set<Element> apart, @Nullable Element start, boolean wantsApart) {
        HtmlText text = new HtmlText(apart, start, wantsApart);
        root.traverse(text);
        return text.out.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        apartDepth += node instanceof Element element && (apart.contains(element) || element.equals(start)) ? 1 : 0;
        if (node instanceof TextNode text) {
            if (hidden == 0) {
                write(preformatted > 0 ? text.getWholeText() : text.text());
            }
            return;
        }
        String name = node.nodeName();
        if (HIDDEN.contains(name)) {
            hidden++;
        } else if (name.equals("br")) {
            newLine();
        } else if (BLOCKS.contains(name)) {
            startBlock(spaced(name));
            quotes += name.equals("blockquote") ? 1 : 0;
            preformatted += name.equals("pre") ? 1 : 0;
            if (name.equals("ul") || name.equals("ol")) {
                lists.push(name.equals("ul") ? 0 : first(node));
            } else if (name.equals("li")) {
                preformatted++;
                write(marker());
                preformatted--;
                afterMarker = true;
            } else if (name.equals("hr")) {
                write("--------");
            }
        } else if ((name.equals("td") || name.equals("th")) && !lineEmpty) {
            write(" ");
        }
    }

    @Override
    public void tail(Node node, int depth) {
        String name = node.nodeName();
        if (HIDDEN.contains(name)) {
            hidden--;
        } else if (BLOCKS.contains(name)) {
            if (!lineEmpty) {
                newLine();
            }
            quotes -= name.equals("blockquote") ? 1 : 0;
            preformatted -= name.equals("pre") ? 1 : 0;
            if (name.equals("ul") || name.equals("ol")) {
                lists.poll();
            }
            afterMarker = false;
            startBlock(spaced(name));
        } else if (name.equals("a") && node instanceof Element link && hidden == 0) {
            address(link);
        }
        // below the start everything stays apart
        apartDepth -= node instanceof Element element && apart.contains(element) && !element.equals(start) ? 1 : 0;
    }

    /** The address of a link, unless the text names it already. */
    private void address(Element link) {
        String url = link.attr("href").strip();
        String shown = link.text().strip();
        boolean web = url.startsWith("http://") || url.startsWith("https://");
        if (web && !shown.isEmpty() && url.length() <= 500 && !url.contains(shown) && !shown.contains(url)) {
            write(" <" + url + ">");
        }
    }

    /** Items of a list follow each other without blank lines. */
    private boolean spaced(String block) {
        return SPACED.contains(block) && lists.isEmpty();
    }

    private static int first(Node list) {
        String start = list.attr("start");
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }

    /** The number of an item, or a dash; the space before it shows how deep it lies. */
    private String marker() {
        Integer number = lists.poll();
        String indent = " ".repeat(2 * Math.min(lists.size(), 10));
        if (number == null || number == 0) {
            lists.push(0);
            return indent + "- ";
        }
        lists.push(number + 1);
        return indent + number + ". ";
    }

    private void startBlock(boolean spaced) {
        if (afterMarker) {
            return;
        }
        if (!lineEmpty) {
            newLine();
        }
        if (spaced && blankLines == 0 && out.length() > 0) {
            newLine();
        }
    }

    private void newLine() {
        if (other() || (lineEmpty && blankLines >= 2)) {
            return;
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        if (lineEmpty && quotes > 0) {
            out.append(">".repeat(Math.min(quotes, 20)));
        }
        out.append('\n');
        blankLines = lineEmpty ? blankLines + 1 : 0;
        lineEmpty = true;
    }

    private boolean other() {
        return wantsApart != apartDepth > 0;
    }

    private void write(String text) {
        if (other()) {
            return;
        }
        String[] lines = preformatted > 0 ? text.split("\n", -1) : new String[] {text};
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                newLine();
            }
            piece(lines[i].replace('\u00a0', ' '));
        }
    }

    private void piece(String text) {
        boolean afterSpace = lineEmpty || out.charAt(out.length() - 1) == ' ';
        String shown = preformatted == 0 && afterSpace ? text.stripLeading() : text;
        afterMarker &= shown.isBlank();
        if (shown.isEmpty() || (lineEmpty && shown.isBlank())) {
            return;
        }
        if (lineEmpty && quotes > 0) {
            out.append(">".repeat(Math.min(quotes, 20))).append(' ');
        }
        out.append(shown);
        lineEmpty = false;
    }
}
