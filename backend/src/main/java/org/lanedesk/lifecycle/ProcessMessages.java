package org.lanedesk.lifecycle;

import java.util.Map;
import java.util.UUID;
import org.lanedesk.engine.ProcessStarted;
import org.lanedesk.session.Author;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes "process X started" between the messages; the name stays as it was then, whatever the process is called later. */
@Component
class ProcessMessages {
    private final Tickets tickets;
    private final Sessions sessions;
    private final Messages messages;

    ProcessMessages(Tickets tickets, Sessions sessions, Messages messages) {
        this.tickets = tickets;
        this.sessions = sessions;
        this.messages = messages;
    }

    @EventListener
    void write(ProcessStarted started) {
        if (!started.businessKey().matches("\\d{1,18}")) {
            return;
        }
        long number = Long.parseLong(started.businessKey());
        if (tickets.find(number).isEmpty()) {
            return;
        }
        UUID session = sessions.current(number).map(Session::id).orElse(null);
        String name = started.name() == null ? started.process() : started.name();
        Map<String, Object> detail = Map.of(
                "kind",
                "process",
                "process",
                started.process(),
                "version",
                started.version(),
                "name",
                name,
                "names",
                started.names(),
                "link",
                "/studio/processes/" + started.process() + "?version=" + started.version());
        String text = "Process \u201c" + name + "\u201d v" + started.version() + " started";
        messages.add(NewMessage.of(MessageKind.SYSTEM, Author.process(name), text)
                .in(session, number, null)
                .detail(detail));
    }
}
