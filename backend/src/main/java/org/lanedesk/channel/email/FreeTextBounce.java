package org.lanedesk.channel.email;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.DeliveryReport;
import org.lanedesk.channel.ParsedMail.Address;

/** Bounces of servers that do not know RFC 3464: recognised by sender and words. Patterns run in linear time (RE2). */
final class FreeTextBounce {
    private static final int MAX = 200_000;
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)undeliver|delivery (status )?(notification|failure|failed|report)|delivery has failed|failure"
                    + " notice|returned mail|mail delivery (failed|system)|delayed mail|could not (be"
                    + " )?deliver|недоставлен|не доставлено|ошибка доставки|невозможно доставить|niedostarczon|nie"
                    + " dostarczono|zwrot(ka)? wiadomo|unzustellbar|nicht zustellbar|non remis|échec de (la )?remise|no se"
                    + " (ha )?pu(do|ede) entregar|mancata consegna");
    private static final Pattern CODE = Pattern.compile("\\b([245]\\.[0-9]{1,3}\\.[0-9]{1,3})\\b");
    private static final Pattern REASON = Pattern.compile("(?im)^.*\\b(550|551|552|553|554|450|451|452|421)[ -].*$");
    private static final Pattern ID = Pattern.compile("(?im)^[> \\t]*message-id:[ \\t\\r\\n]*<([^<>\\s]{1,500})>");
    private static final Pattern ADDRESS = Pattern.compile(
            "<([^<>@\\s]{1,64}@[^<>@\\s]{1,255})>:?|^\\s*([^<>@\\s:]{1,64}@[a-zA-Z0-9.-]{1,255})\\s*:?\\s*$",
            Pattern.MULTILINE);

    private FreeTextBounce() {}

    static @Nullable DeliveryReport of(
            MimePart mail, @Nullable Address from, String subject, String text, @Nullable String originalId) {
        String failed = mail.headers.value("x-failed-recipients");
        String address = from == null ? null : from.address();
        String local = address == null
                ? ""
                : address.substring(0, address.indexOf('@')).toLowerCase(Locale.ROOT);
        boolean daemon = address == null
                || local.contains("mailer-daemon")
                || local.equals("postmaster")
                || local.equals("mdaemon");
        boolean nullPath = mail.headers.keyword("return-path").replace(" ", "").equals("<>");
        boolean says = SUBJECT.matcher(subject.length() > 500 ? subject.substring(0, 500) : subject)
                .find();
        if (failed == null && !(says && (daemon || nullPath))) {
            return null;
        }
        String head = text.length() > MAX ? text.substring(0, MAX) : text;
        Matcher code = CODE.matcher(head);
        String status = code.find() ? code.group(1) : null;
        boolean delayed =
                subject.toLowerCase(Locale.ROOT).contains("delay") || (status != null && status.startsWith("4."));
        String id = originalId == null ? messageId(head) : originalId;
        return new DeliveryReport(
                id == null ? MessageIds.first(mail.headers.value("in-reply-to")) : id,
                failed == null ? recipient(head) : failed.split("[, ]", 2)[0].toLowerCase(Locale.ROOT),
                delayed ? "delayed" : "failed",
                status,
                reason(head));
    }

    static @Nullable String messageId(String text) {
        Matcher id = ID.matcher(text.length() > MAX ? text.substring(0, MAX) : text);
        return id.find() ? id.group(1) : null;
    }

    private static @Nullable String recipient(String text) {
        Matcher found = ADDRESS.matcher(text);
        if (!found.find()) {
            return null;
        }
        String address = found.group(1) == null ? found.group(2) : found.group(1);
        return address == null ? null : address.toLowerCase(Locale.ROOT);
    }

    /** The line in which the server gives its reason. */
    static @Nullable String reason(String text) {
        Matcher line = REASON.matcher(text.length() > MAX ? text.substring(0, MAX) : text);
        return line.find() ? PlainText.line(line.group(), 500) : null;
    }
}
