package org.lanedesk.session;

import java.util.Locale;
import java.util.Set;
import org.owasp.html.AttributePolicy;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What may remain of a stranger's HTML. Anything not named here goes; the text inside stays. */
final class SafeHtml {
    private static final AttributePolicy NUMBER = (element, name, value) ->
            value.length() <= 4 && value.chars().allMatch(c -> c >= '0' && c <= '9') ? value : null;
    private static final AttributePolicy LINK =
            (element, name, value) -> startsWithAny(value, "http://", "https://", "mailto:") ? value : null;
    private static final AttributePolicy EMBEDDED =
            (element, name, value) -> BlockedPictures.isEmbedded(value) ? value : null;
    private static final AttributePolicy REMOTE =
            (element, name, value) -> startsWithAny(value, "http://", "https://") ? value : null;
    private static final AttributePolicy SIDE = (element, name, value) ->
            Set.of("left", "right", "center", "justify").contains(value.toLowerCase(Locale.ROOT)) ? value : null;

    /** No position, size, float, margin or display: nothing can leave its place. */
    private static final CssSchema STYLE = CssSchema.withProperties(Set.of(
            "color",
            "background-color",
            "font-weight",
            "font-style",
            "text-decoration",
            "text-align",
            "vertical-align"));

    static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "b",
                    "i",
                    "u",
                    "s",
                    "em",
                    "strong",
                    "strike",
                    "del",
                    "ins",
                    "sub",
                    "sup",
                    "small",
                    "big",
                    "code",
                    "pre",
                    "tt",
                    "kbd",
                    "samp",
                    "blockquote",
                    "q",
                    "cite",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "a",
                    "img",
                    "abbr",
                    "center",
                    "address",
                    "mark")
            .allowWithoutAttributes("span", "a")
            .allowStyling(STYLE)
            .allowUrlProtocols("http", "https", "mailto", "cid", "data")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .allowAttributes("target")
            .matching(false, "_blank")
            .onElements("a")
            .allowAttributes("src")
            .matching(EMBEDDED)
            .onElements("img")
            .allowAttributes("data-blocked")
            .matching(REMOTE)
            .onElements("img")
            .allowAttributes("alt", "title")
            .onElements("img", "a", "abbr")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .allowAttributes("colspan", "rowspan")
            .matching(NUMBER)
            .onElements("td", "th")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("align")
            .matching(SIDE)
            .onElements("p", "div", "td", "th", "tr")
            .allowElements(
                    (element, attributes) -> {
                        int target = attributes.indexOf("target");
                        if (target >= 0 && target % 2 == 0) {
                            attributes.remove(target);
                            attributes.remove(target);
                        }
                        if (attributes.contains("href")) {
                            attributes.add("target");
                            attributes.add("_blank");
                        }
                        return element;
                    },
                    "a")
            .toFactory();

    private SafeHtml() {}

    private static boolean startsWithAny(String value, String... starts) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        for (String start : starts) {
            if (lower.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
