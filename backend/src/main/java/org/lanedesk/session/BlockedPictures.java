package org.lanedesk.session;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes the source of remote pictures away before the page could load them. */
final class BlockedPictures {
    private BlockedPictures() {}

    static String mark(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        for (Element picture : page.select("img")) {
            String source = picture.attr("src").strip();
            if (source.toLowerCase(Locale.ROOT).startsWith("cid:")) {
                continue;
            }
            picture.removeAttr("src").removeAttr("srcset");
            boolean remote = source.startsWith("http://") || source.startsWith("https://");
            if (!remote || tiny(picture, "width") || tiny(picture, "height")) {
                picture.remove();
            } else {
                picture.attr("data-blocked", source);
            }
        }
        return page.body().html();
    }

    private static boolean tiny(Element picture, String side) {
        String size = picture.attr(side).strip();
        return size.equals("0") || size.equals("1") || size.equals("1px") || size.equals("2");
    }
}
