package org.lanedesk.channel.email;

import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.Attachment;
import org.lanedesk.session.Message;
import org.springframework.web.util.HtmlUtils;

/** The two bodies of a mail with what they answer to below; pictures by their ids inside the mail. */
record Quoting(String text, @Nullable String html) {

    static Quoting of(Message message) {
        String quoted = message.quoted();
        boolean none = quoted == null || quoted.isBlank();
        String text = quoted == null || none ? message.text() : message.text() + "\n\n" + quote(quoted);
        String html = message.html();
        if (html == null) {
            return new Quoting(text, null);
        }
        for (Attachment a : message.attachments()) {
            if (a.contentId() == null) {
                // the editor shows a picture by its address here, which nobody outside can open
                html = html.replaceAll(
                        "(src=\")[^\"]*/files/" + a.fileId() + "\"", "$1cid:" + contentId(a.fileId()) + "\"");
            }
        }
        return new Quoting(
                text,
                none
                        ? html
                        : html + "<br><blockquote>"
                                + HtmlUtils.htmlEscape(String.valueOf(quoted)).replace("\n", "<br>") + "</blockquote>");
    }

    static String contentId(UUID file) {
        return file + "@lanedesk";
    }

    private static String quote(String text) {
        return text.startsWith(">")
                ? text
                : text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }
}
