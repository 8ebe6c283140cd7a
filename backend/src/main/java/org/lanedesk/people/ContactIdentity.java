package org.lanedesk.people;

import java.net.IDN;
import java.util.Locale;
import java.util.UUID;

/**
 * One way to reach a contact.
 *
 * @param kind email, phone, telegram, visitor, guest or a custom channel's word
 * @param value normalised by {@link #normal}; unique per kind
 * @param shown as the person wrote it
 */
public record ContactIdentity(String kind, String value, UUID contactId, String shown) {
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
