package org.lanedesk.session;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.shared.Actor;
import org.springframework.stereotype.Component;

/** What is said in a conversation about its participants, and what a new one gets of the past (E27). */
@Component
public class History {
    private static final int MOST = 50;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");
    private final Messages messages;

    History(Messages messages) {
        this.messages = messages;
    }

    /** @param kind participantAdded, participantRemoved, participantMain: pages word it by this */
    public void note(Session session, String kind, String address, Actor by) {
        String words = switch (kind) {
            case "participantAdded" -> " added by ";
            case "participantRemoved" -> " removed by ";
            default -> " made the main recipient by ";
        };
        messages.add(NewMessage.of(MessageKind.SYSTEM, Author.system(), address + words + by.name())
                .in(session.id(), session.ticketNumber(), null)
                .detail(Map.of("kind", kind, "address", address, "by", by.name())));
    }

    /** Sends the earlier messages, without notes, to one participant only. */
    public void send(Session session, String address, Actor by) {
        List<Message> past = messages.ofSession(session.id(), MOST).stream()
                .filter(m -> m.kind() == MessageKind.IN || m.kind() == MessageKind.OUT)
                .toList();
        StringBuilder text = new StringBuilder();
        past.forEach(m -> text.append(m.author().name())
                .append(", ")
                .append(AT.format(m.sentAt().atOffset(ZoneOffset.UTC)))
                .append(":\n")
                .append(m.text())
                .append("\n\n"));
        if (!past.isEmpty()) {
            messages.add(NewMessage.of(
                            MessageKind.OUT,
                            Author.agent(by.id(), by.name()),
                            text.toString().strip())
                    .in(session.id(), session.ticketNumber(), session.channelKind())
                    .addressed(null, List.of(address), List.of(), List.of())
                    .detail(Map.of("kind", "history")));
        }
    }

    /** Whether somebody has written after he was taken out, so that it can be asked whether he shall come back (E28). */
    public boolean wroteAfter(UUID session, Participant gone) {
        return gone.removedAt() != null
                && messages.ofSession(session, 200).stream()
                        .anyMatch(m -> m.kind() == MessageKind.IN
                                && gone.address().equalsIgnoreCase(m.from())
                                && !m.sentAt().isBefore(gone.removedAt()));
    }
}
