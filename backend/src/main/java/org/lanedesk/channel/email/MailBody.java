package org.lanedesk.channel.email;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.ParsedMail.Attachment;
import org.lanedesk.session.HtmlCleaner;

/** Collects from the tree of parts what people read, and the files. */
final class MailBody {
    private static final int MAX_ATTACHMENTS = 500;
    private static final int MAX_TEXT = 2_000_000;

    /** One stretch of the mail in one or both forms. */
    private record Stretch(@Nullable String text, @Nullable String html) {}

    private final List<Attachment> attachments = new ArrayList<>();
    private boolean cut;
    private long length;
    private final String text;
    private final @Nullable String html;

    MailBody(MimePart mail) {
        List<Stretch> stretches = new ArrayList<>();
        walk(mail, stretches);
        StringBuilder plain = new StringBuilder();
        StringBuilder rich = new StringBuilder();
        for (Stretch stretch : stretches) {
            append(plain, stretch.text != null ? stretch.text : HtmlCleaner.text(orEmpty(stretch.html)), "\n");
            append(rich, stretch.html != null ? stretch.html : escaped(orEmpty(stretch.text)), "<br>\n");
        }
        boolean anyHtml = stretches.stream().anyMatch(s -> s.html != null);
        this.text = plain.toString();
        this.html = anyHtml ? rich.toString() : null;
    }

    String text() {
        return text;
    }

    @Nullable
    String html() {
        return html;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    boolean cut() {
        return cut;
    }

    private void walk(MimePart part, List<Stretch> into) {
        if (!part.parts.isEmpty()) {
            if (part.is("multipart/alternative")) {
                alternative(part, into);
            } else {
                part.parts.forEach(p -> walk(p, into));
            }
        } else if (part.isMultipart()) {
            add(into, part.text(), false); // no boundary to be found: the text is all there is
        } else if (part.isFile() || (part.fileName() != null && !into.isEmpty())) {
            file(part);
        } else {
            add(into, part.isHtml() ? part.text() : FlowedText.join(part), part.isHtml());
        }
    }

    /** The same in several forms: the first plain text and the last HTML that say anything. */
    private void alternative(MimePart part, List<Stretch> into) {
        String plain = null;
        String rich = null;
        for (MimePart one : part.parts) {
            List<Stretch> found = new ArrayList<>();
            walk(one, found);
            for (Stretch stretch : found) {
                plain = plain == null ? stretch.text : plain;
                rich = stretch.html != null ? stretch.html : rich;
            }
        }
        if (plain != null || rich != null) {
            into.add(new Stretch(plain, rich));
        }
    }

    private void add(List<Stretch> into, String content, boolean rich) {
        if (content.isBlank()) {
            return;
        }
        long room = MAX_TEXT - length;
        cut |= content.length() > room;
        String fitting = content.length() > room ? content.substring(0, (int) Math.max(0, room)) : content;
        length += fitting.length();
        if (!fitting.isBlank()) {
            into.add(rich ? new Stretch(null, fitting) : new Stretch(fitting.strip(), null));
        }
    }

    private void file(MimePart part) {
        if (attachments.size() >= MAX_ATTACHMENTS) {
            cut = true;
            return;
        }
        byte[] bytes = part.content();
        String name = part.fileName();
        if (bytes.length == 0 && name == null) {
            return;
        }
        String type = FileNames.type(part.type.value());
        String shown = name == null && type.equals("message/rfc822") ? MailSubject.of(bytes) : name;
        String file = FileNames.of(shown, type, attachments.size() + 1);
        attachments.add(new Attachment(file, type, bytes, part.contentId(), false));
    }

    private static void append(StringBuilder out, String more, String between) {
        if (!more.isBlank()) {
            out.append(out.length() == 0 ? "" : between).append(more);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>\n");
    }
}
