package org.lanedesk.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.session.Author;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes "rule X did this" between the messages; the name stays as it was then, whatever the rule is called later. */
@Component
class RuleMessages {
    private final Messages messages;
    private final Sessions sessions;

    RuleMessages(Messages messages, Sessions sessions) {
        this.messages = messages;
        this.sessions = sessions;
    }

    @EventListener
    void write(RuleFired fired) {
        UUID session = sessions.current(fired.ticketNumber()).map(Session::id).orElse(null);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("kind", "rule");
        detail.put("table", fired.table());
        detail.put("version", fired.version());
        detail.put("row", fired.row());
        detail.put("index", fired.index());
        detail.put("rule", fired.name());
        detail.put("effects", fired.effects());
        detail.put("link", "/studio/tables/" + fired.table() + "?version=" + fired.version() + "&row=" + fired.row());
        String text = "Rule " + fired.index() + " \u201c" + fired.name() + "\u201d v" + fired.version() + ": "
                + String.join(", ", fired.effects().keySet());
        messages.add(NewMessage.of(MessageKind.SYSTEM, Author.rule(fired.name()), text)
                .in(session, fired.ticketNumber(), null)
                .detail(detail));
    }
}
