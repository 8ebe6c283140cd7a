package org.lanedesk.session;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds quotes and signatures in HTML by the marks of the mail programs that made it. */
final class NewHtml {
    /** Gmail, Thunderbird, Apple Mail, Yahoo, Outlook on the web, Outlook for Mac, mail.ru, Yandex, Proton, Zimbra … */
    private static final String QUOTES = ".gmail_quote, .gmail_quote_container, .yahoo_quoted, .moz-cite-prefix, "
            + "blockquote[type=cite], .protonmail_quote, .zmail_extra, #OLK_SRC_BODY_SECTION, #divRplyFwdMsg, "
            + "#appendonsend, #mail-editor-reference-message-container, .mailru-blockquote, .js-helper.js-readmsg-msg, "
            + ".tutanota_quote, .mb_quote, .x_gmail_quote, .freshdesk_quote, .front-blockquote, blockquote.tmo_quote";

    private static final String SIGNATURES = ".gmail_signature, [data-smartmail=gmail_signature], .moz-signature, "
            + "#Signature, #signature, .protonmail_signature_block, [id^=ms-outlook-mobile-signature], "
            + "#AppleMailSignature, .js-compose-signature";
    /** From here on everything is the earlier message. */
    private static final String STARTS = "#divRplyFwdMsg, #appendonsend, #OLK_SRC_BODY_SECTION";

    private NewHtml() {}

    static NewText split(String html) {
        Document page = Jsoup.parse(html);
        String whole = HtmlText.of(page.body());
        Set<Element> apart = new HashSet<>(page.select(QUOTES + ", " + SIGNATURES));
        Element start = page.selectFirst(STARTS);
        NewText split = NewText.split(HtmlText.of(page.body(), apart, start, false));
        if (split.text().isBlank()) {
            return NewText.split(whole);
        }
        String quoted = split.quoted() + "\n" + HtmlText.of(page.body(), apart, start, true);
        return new NewText(split.text(), quoted.strip());
    }
}
