package org.lanedesk.ticket;

import java.util.Optional;
import java.util.UUID;
import org.lanedesk.file.FileGuard;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Visibility;
import org.lanedesk.shared.Visibility.TicketPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees a ticket sees the files on its messages; a client only those of messages to and from him, never of notes. */
@Component
class AttachedFiles implements FileGuard {
    private final JdbcClient db;
    private final Visibility visibility;

    AttachedFiles(JdbcClient db, Visibility visibility) {
        this.db = db;
        this.visibility = visibility;
    }

    private record Place(long ticket, boolean toClient) {}

    @Override
    public boolean maySee(Actor actor, UUID fileId) {
        return db
                .sql("select distinct m.ticket_number, m.kind in ('in', 'out') as to_client from attachment a"
                        + " join message m on m.id = a.message_id where a.file_id = ? and m.ticket_number is not null")
                .param(fileId)
                .query((row, n) -> new Place(row.getLong(1), row.getBoolean(2)))
                .list()
                .stream()
                .anyMatch(place -> sees(actor, place));
    }

    private boolean sees(Actor actor, Place place) {
        Optional<TicketPlace> ticket = visibility.place(place.ticket());
        boolean inDesk = actor.may(Right.DESK)
                && ticket.map(t -> visibility.reach(actor, t))
                        .orElse(Reach.NONE)
                        .allows(Reach.READ);
        return inDesk
                || place.toClient()
                        && ticket.map(t -> visibility.requestReach(actor, t))
                                .orElse(Reach.NONE)
                                .allows(Reach.READ);
    }
}
