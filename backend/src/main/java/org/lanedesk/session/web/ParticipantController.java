package org.lanedesk.session.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.History;
import org.lanedesk.session.OwnAddresses;
import org.lanedesk.session.Participant;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.MailAddress;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part in a conversation: one main recipient, others in copy (E26-E28). */
@RestController
@RequestMapping("/api/v1/sessions/{id}/participants")
@Access(Right.DESK)
class ParticipantController {
    private static final int MOST_OF_A_NAME = 200;
    private final Participants participants;
    private final History history;
    private final SessionReach reach;
    private final OwnAddresses own;

    ParticipantController(Participants participants, History history, SessionReach reach, OwnAddresses own) {
        this.own = own;
        this.participants = participants;
        this.history = history;
        this.reach = reach;
    }

    record NewParticipant(
            @Nullable String address,
            @Nullable String name,
            @Nullable Boolean history) {}

    /** @param wroteAfterRemoval he was taken out and has written since: ask whether he shall come back */
    record ParticipantJson(
            UUID id,
            @Nullable UUID contactId,
            String address,
            @Nullable String name,
            String role,
            @Nullable Instant removedAt,
            boolean wroteAfterRemoval) {}

    @GetMapping
    @Operation(summary = "Everybody who ever took part; removedAt says who no longer does")
    Page<ParticipantJson> list(@PathVariable UUID id) {
        reach.require(id, Reach.READ);
        return Page.all(participants.all(id).stream()
                .map(p -> new ParticipantJson(
                        p.id(),
                        p.contactId(),
                        p.address(),
                        p.name(),
                        p.role(),
                        p.removedAt(),
                        history.wroteAfter(id, p)))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    @Operation(summary = "Put somebody in copy; he gets the messages from now on")
    List<Participant> add(@PathVariable UUID id, @RequestBody NewParticipant body) {
        Session session = reach.require(id, Reach.REPLY);
        String address = body.address() == null ? "" : body.address().strip();
        if (!MailAddress.plausible(address)) {
            throw Problem.invalid("address", "message.badAddress", address);
        }
        if (own.own(address)) {
            throw Problem.invalid("address", "message.ownAddress", address);
        }
        if (body.name() != null && body.name().length() > MOST_OF_A_NAME) {
            throw Problem.invalid("name", "field.tooLong", MOST_OF_A_NAME);
        }
        Participant known = participants.byAddress(id, address).orElse(null);
        if (known == null || known.removedAt() != null) {
            if (known == null) {
                participants.add(id, null, address, body.name(), "copy");
            } else {
                bringBack(id, known);
            }
            history.note(session, "participantAdded", address, reach.actor());
            if (Boolean.TRUE.equals(body.history())) {
                history.send(session, address, reach.actor());
            }
        }
        return participants.active(id);
    }

    /** A person may undo what a person did; mails alone never bring a removed one back (E28). */
    private void bringBack(UUID session, Participant known) {
        if (known.removedAt() != null) {
            participants.restore(session, known.id());
        }
    }

    @DeleteMapping("/{participant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    @Operation(summary = "Take somebody out of the copies; 409 for the main recipient")
    void remove(@PathVariable UUID id, @PathVariable UUID participant) {
        Session session = reach.require(id, Reach.REPLY);
        if (participants.remove(id, participant)) {
            tell(session, "participantRemoved", participant);
        }
    }

    @PostMapping("/{participant}/main")
    @Transactional
    @Operation(summary = "Make a copy the main recipient; the old one becomes a copy")
    List<Participant> makeMain(@PathVariable UUID id, @PathVariable UUID participant) {
        Session session = reach.require(id, Reach.REPLY);
        if (participants.makeMain(id, participant)) {
            tell(session, "participantMain", participant);
        }
        return participants.active(id);
    }

    private void tell(Session session, String kind, UUID participant) {
        participants.all(session.id()).stream()
                .filter(p -> p.id().equals(participant))
                .forEach(p -> history.note(session, kind, p.address(), reach.actor()));
    }
}
