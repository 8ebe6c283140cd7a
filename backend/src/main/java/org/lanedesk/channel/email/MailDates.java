package org.lanedesk.channel.email;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** The Date field (RFC 5322 3.3, obsolete and ISO forms too). */
final class MailDates {
    private static final Instant EARLIEST = Instant.parse("1971-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private MailDates() {}

    static @Nullable Instant parse(@Nullable String field) {
        if (field == null || field.isBlank() || field.length() > 200) {
            return null;
        }
        Instant found = internet(field);
        found = found == null ? iso(field) : found;
        return found == null || found.isBefore(EARLIEST) || found.isAfter(LATEST) ? null : found;
    }

    private static @Nullable Instant internet(String field) {
        try {
            Date date = new MailDateFormat().parse(field.strip());
            return date == null ? null : date.toInstant();
        } catch (ParseException | RuntimeException e) {
            return null;
        }
    }

    private static @Nullable Instant iso(String field) {
        try {
            return OffsetDateTime.parse(field.strip().replace(' ', 'T')).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
