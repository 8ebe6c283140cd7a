package org.lanedesk.access.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.access.Me;
import org.lanedesk.access.SignInDesk;
import org.lanedesk.access.SignIns;
import org.lanedesk.access.SignedIn;
import org.lanedesk.people.Staff;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in person himself. */
@RestController
@RequestMapping("/api/v1/me")
@Access(Right.SELF)
class MeController {
    private final Me me;
    private final SignIns signIns;
    private final SignInDesk desk;
    private final Staff staff;

    MeController(Me me, SignIns signIns, SignInDesk desk, Staff staff) {
        this.staff = staff;
        this.me = me;
        this.signIns = signIns;
        this.desk = desk;
    }

    /** @param current the session that asks */
    record SessionView(
            UUID id,
            Instant createdAt,
            Instant seenAt,
            Instant expiresAt,
            String address,
            @Nullable String agent,
            boolean current) {}

    record NewPassword(@Nullable String before, @Nullable String after) {}

    @GetMapping
    @Operation(summary = "Who I am, what I may do and where I work")
    Me.View read(SignedIn caller) {
        return me.of(caller.actor());
    }

    /** null = stays as it is */
    record Preferences(@Nullable String locale, @Nullable String zone) {}

    @PatchMapping
    @Operation(summary = "Change my language and time zone")
    Me.View prefer(@RequestBody Preferences wanted, SignedIn caller) {
        staff.prefer(caller.actor().id(), wanted.locale(), wanted.zone());
        return me.of(caller.actor());
    }

    @GetMapping("/sessions")
    @Operation(summary = "My sessions on all devices")
    Page<SessionView> sessions(SignedIn caller) {
        List<SessionView> sessions = signIns.ofUser(caller.actor().id()).stream()
                .map(s -> new SessionView(
                        s.id(),
                        s.createdAt(),
                        s.seenAt(),
                        s.expiresAt(),
                        s.address(),
                        s.agent(),
                        s.id().equals(caller.session())))
                .toList();
        return Page.all(sessions);
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End one of my sessions")
    void end(@PathVariable UUID id, SignedIn caller) {
        if (!signIns.end(caller.actor().id(), id)) {
            throw Problem.notFound("session", id);
        }
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change my password; ends my other sessions")
    void password(@RequestBody NewPassword wanted, SignedIn caller, HttpServletRequest request) {
        if (caller.session() == null) {
            throw Problem.of(403, "auth.notByToken");
        }
        desk.changePassword(
                caller.actor().id(),
                wanted.before() == null ? "" : wanted.before(),
                wanted.after() == null ? "" : wanted.after(),
                caller.session(),
                request.getRemoteAddr());
    }
}
