package org.lanedesk.people.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Presence;
import org.lanedesk.people.PresenceBoard;
import org.lanedesk.people.Presences;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is here (A19). */
@RestController
@RequestMapping("/api/v1")
@Access(Right.DESK)
class PresenceController {
    private final Presences presences;
    private final PresenceBoard board;
    private final Users users;
    private final CurrentUser user;

    PresenceController(Presences presences, PresenceBoard board, Users users, CurrentUser user) {
        this.presences = presences;
        this.board = board;
        this.users = users;
        this.user = user;
    }

    record Wanted(@Nullable String status) {}

    /** @param cause self, supervisor or automatic */
    record PresenceView(
            UUID userId,
            String status,
            @Nullable Instant since,
            @Nullable UUID setBy,
            String cause) {
        static PresenceView of(Presence p) {
            return new PresenceView(p.userId(), p.status(), p.since(), p.setBy(), p.cause());
        }
    }

    @GetMapping("/me/presence")
    @Operation(summary = "My status")
    PresenceView mine() {
        UUID me = user.get().id();
        return presences.of(me).map(PresenceView::of).orElse(new PresenceView(me, "offline", null, null, "self"));
    }

    @PutMapping("/me/presence")
    @Operation(summary = "Set my status")
    PresenceView setMine(@RequestBody Wanted wanted) {
        UUID me = user.get().id();
        return set(me, wanted, me, "self");
    }

    @GetMapping("/presence")
    @Operation(summary = "Everybody's status and load")
    Page<PresenceBoard.Row> all() {
        return Page.all(board.rows());
    }

    @PutMapping("/people/{id}/presence")
    @Access({Right.DESK, Right.SUPERVISE})
    @Operation(summary = "Set the status of another person (supervisors)")
    PresenceView setOther(@PathVariable UUID id, @RequestBody Wanted wanted) {
        UUID me = user.get().id();
        User other = users.get(id);
        if (id.equals(me)) {
            return set(id, wanted, me, "self");
        }
        if (!user.get().may(Right.SUPERVISE)) {
            throw Problem.of(403, "auth.forbidden");
        }
        if (!other.agent()) {
            throw Problem.notFound("person", id);
        }
        return set(id, wanted, me, "supervisor");
    }

    private PresenceView set(UUID id, Wanted wanted, UUID by, String cause) {
        if (wanted.status() == null || wanted.status().isBlank()) {
            throw Problem.invalid("status", "field.required");
        }
        return PresenceView.of(presences.set(id, wanted.status(), by, cause));
    }
}
