package org.lanedesk.intake.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;

/** What a visitor says of himself; all of it may be left out. */
final class VisitorFields {
    private static final int MAX_NAME = 200;
    private static final int MAX_MAIL = 320;
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]+");

    private VisitorFields() {}

    static @Nullable String name(@Nullable String value) {
        return given("name", value, MAX_NAME);
    }

    /** @throws Problem 422 for what is not a mail address */
    static @Nullable String mail(@Nullable String value) {
        String mail = given("mail", value, MAX_MAIL);
        if (mail != null && !MAIL.matcher(mail).matches()) {
            throw Problem.invalid("mail", "message.badAddress", mail);
        }
        return mail;
    }

    private static @Nullable String given(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.strip().length() > most) {
            throw Problem.invalid(field, "field.tooLong", most);
        }
        return value.strip();
    }
}
