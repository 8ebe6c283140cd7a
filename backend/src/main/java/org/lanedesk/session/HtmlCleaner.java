package org.lanedesk.session;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** HTML of strangers made safe to show, or turned into plain text. Pure and safe for many threads. */
public final class HtmlCleaner {
    private HtmlCleaner() {}

    /**
     * Keeps text formatting, lists, tables, links (http, https, mailto; opened apart, without referrer) and pictures
     * that travel with the message ({@code src="cid:…"}), lie in the desk or stand in the text as data. A remote
     * picture stays as {@code <img data-blocked="url">} without source, so that the screen can offer to show it;
     * pixels that only count readers go. Nothing that remains can run, load, or cover the page.
     */
    public static String clean(String html) {
        String safe = SafeHtml.POLICY.sanitize(BlockedPictures.mark(html)).replace("\u0000", "");
        // written plainly, "cid:a@b" can be found in the text; in quotes and in text these signs mean nothing
        return safe.replace("&#64;", "@").replace("&#61;", "=").replace("&#43;", "+");
    }

    /** Readable plain text: one line per paragraph, "- " for items, "> " for quotes, "word &lt;url&gt;" for links. */
    public static String text(String html) {
        return HtmlText.of(Jsoup.parse(html).body());
    }

    /** The names of the pictures, for a message that has no other words; empty without pictures. */
    public static String pictures(String html) {
        return Jsoup.parse(html).select("img").stream()
                .map(p ->
                        "[" + (p.attr("alt").isBlank() ? "image" : p.attr("alt").strip()) + "]")
                .limit(10)
                .collect(Collectors.joining(" "));
    }

    /** The content ids of the pictures that it shows. */
    public static Set<String> contentIds(String html) {
        Set<String> ids = new LinkedHashSet<>();
        if (!html.contains("cid:") && !html.contains("CID:")) {
            return ids;
        }
        for (Element picture : Jsoup.parse(html).select("img[src]")) {
            String source = picture.attr("src").strip();
            if (source.regionMatches(true, 0, "cid:", 0, 4)) {
                ids.add(source.substring(4));
                ids.add(source.substring(4).replace("%40", "@"));
            }
        }
        return ids;
    }
}
