package org.lanedesk.channel.email;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.Message;
import org.lanedesk.session.Session;

/** The subject of a mail of ours; the number in it helps people, the token in the head is what joins (H01). */
final class MailTitle {
    private static final int LONGEST = 250;

    private MailTitle() {}

    static String of(Session session, Message message, boolean answer) {
        String own = line(message.subject());
        String title = own.isEmpty() ? line(session.subject()) : own;
        if (answer && own.isEmpty() && !title.toLowerCase(Locale.ROOT).startsWith("re:")) {
            title = "Re: " + title;
        }
        String number = message.ticketNumber() == null ? "" : "[#" + message.ticketNumber() + "]";
        if (title.length() > LONGEST) {
            title = title.substring(0, LONGEST) + "…";
        }
        return number.isEmpty() || title.contains(number) ? title : (title + " " + number).strip();
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
    }
}
