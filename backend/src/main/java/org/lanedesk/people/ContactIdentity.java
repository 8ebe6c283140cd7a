package org.lanedesk.people;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.MailAddress;

/**
 * One way to reach a contact.
 *
 * @param kind email, phone, telegram, visitor, guest or a custom channel's word
 * @param value normalised by {@link #normal}; unique per kind
 * @param shown as the person wrote it
 */
public record ContactIdentity(String kind, String value, UUID contactId, String shown) {
    /** by which channels look people up; a messenger's is the kind of its channel */
    private static final Set<String> KINDS = Set.of("email", "phone", "telegram", "custom", "visitor", "guest");

    public static final String EMAIL = "email";
    public static final String PHONE = "phone";
    /** What somebody typed into a form: an address that nobody has proved to be his, and his name behind it. */
    public static final String GUEST = "guest";

    /** Lower-case address with the domain in ASCII, E.164 phone; other kinds are only trimmed. */
    public static String normal(String kind, String value) {
        String text = value.trim();
        if (kind.equals(EMAIL)) {
            return mail(text.toLowerCase(Locale.ROOT));
        }
        if (kind.equals(PHONE)) {
            String digits = text.replaceAll("\\D", "");
            return digits.startsWith("00") ? "+" + digits.substring(2) : "+" + digits;
        }
        return text;
    }

    /** @return what is wrong with a value that somebody typed; null when people can be found by it */
    static @Nullable String wrong(String kind, String value) {
        if (kind.equals("mail")) {
            return "people.identityMail";
        }
        if (!KINDS.contains(kind)) {
            return "people.identityKind";
        }
        String text = value.trim();
        if (kind.equals(EMAIL)) {
            return MailAddress.plausible(text) ? null : "message.badAddress";
        }
        if (kind.equals(PHONE)) {
            boolean number = text.matches("\\+?[0-9][0-9 ()./-]{1,28}")
                    && text.replaceAll("\\D", "").length() >= 3;
            return number ? null : "people.noPhone";
        }
        return text.isEmpty() || text.length() > 320 ? "field.required" : null;
    }

    private static String mail(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return address;
        }
        try {
            return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException e) {
            // a domain that cannot exist is still somebody's spelling
            return address;
        }
    }
}
