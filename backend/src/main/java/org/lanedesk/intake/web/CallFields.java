package org.lanedesk.intake.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanedesk.intake.CallEvent;
import org.lanedesk.intake.web.CallController.CallJson;
import org.lanedesk.people.ContactIdentity;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Problem.FieldError;

/** Whether an event of a call is one. */
final class CallFields {
    private static final Set<String> EVENTS = Set.of("ringing", "answered", "ended");
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{2,14}");
    private static final Pattern LINK = Pattern.compile("https?://\\S{1,2000}");
    private static final int DAY = 86_400;
    private static final int MAX_ID = 200;

    private CallFields() {}

    /** @throws Problem 422 naming each field that is wrong */
    static CallEvent checked(CallJson body, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        String id = filled("callId", body.callId(), errors);
        String event = filled("event", body.event(), errors);
        if (!event.isEmpty() && !EVENTS.contains(event)) {
            errors.add(new FieldError("event", "call.event", event));
        }
        String from = number("from", filled("from", body.from(), errors), errors);
        String to = body.to() == null ? null : number("to", body.to(), errors);
        if (body.durationSeconds() != null && (body.durationSeconds() < 0 || body.durationSeconds() > DAY)) {
            errors.add(new FieldError("durationSeconds", "call.duration"));
        }
        if (body.recording() != null && !LINK.matcher(body.recording()).matches()) {
            errors.add(new FieldError("recording", "call.recording", body.recording()));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new CallEvent(
                id, event, from, to, body.at() == null ? now : body.at(), body.durationSeconds(), body.recording());
    }

    private static String filled(String field, @Nullable String value, List<FieldError> errors) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError(field, "field.required"));
            return "";
        }
        if (value.length() > MAX_ID) {
            errors.add(new FieldError(field, "field.tooLong", MAX_ID));
        }
        return value.strip();
    }

    private static String number(String field, String value, List<FieldError> errors) {
        String normal = ContactIdentity.normal(ContactIdentity.PHONE, value);
        boolean words = value.chars().anyMatch(Character::isLetter);
        if (!value.isEmpty() && (words || !NUMBER.matcher(normal).matches())) {
            errors.add(new FieldError(field, "call.number", value));
        }
        return normal;
    }
}
