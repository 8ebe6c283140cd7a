package org.lanedesk.session.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanedesk.field.FieldValues;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;

/** Custom attributes of conversations (E60): the same rules as for fields of tickets. */
@Component
class SessionAttributes {
    private static final String SCOPE = "session";
    private final Sessions sessions;
    private final FieldValues values;

    SessionAttributes(Sessions sessions, FieldValues values) {
        this.sessions = sessions;
        this.values = values;
    }

    /** @throws Problem 422 naming each attribute that does not fit */
    void set(Session session, Map<String, Object> given, Actor actor) {
        Map<String, Object> after = new TreeMap<>(session.attributes());
        given.forEach((key, value) -> {
            if (value == null) {
                after.remove(key);
            } else {
                after.put(key, value);
            }
        });
        List<Problem.FieldError> errors =
                values.check(SCOPE, after, given.keySet(), name -> fact(session, name), actor);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        sessions.attributes(session.id(), after);
    }

    List<Map<String, Object>> shown(Session session, Actor actor) {
        return values.shown(SCOPE, session.attributes(), name -> fact(session, name), actor).stream()
                .map(s -> json(s, actor))
                .toList();
    }

    private static Map<String, Object> json(FieldValues.Shown s, Actor actor) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", s.field().key());
        json.put("name", s.field().name().in(actor.locale()));
        json.put("hint", s.field().hint().in(actor.locale()));
        json.put("type", s.field().type().key());
        json.put("multiple", s.field().multiple());
        json.put(
                "options",
                s.options().stream()
                        .map(o -> Map.of("value", o.value(), "name", o.name().in(actor.locale())))
                        .toList());
        json.put("required", s.required());
        json.put("readOnly", s.readOnly());
        if (s.value() != null) {
            json.put("value", s.value());
        }
        if (s.shown() != null) {
            json.put("shown", s.shown());
        }
        return json;
    }

    private static @Nullable Object fact(Session session, String name) {
        return switch (name) {
            case "line" -> session.line();
            case "channel" -> session.channel();
            case "channelKind" -> session.channelKind();
            case "subject" -> session.subject();
            default -> null;
        };
    }
}
