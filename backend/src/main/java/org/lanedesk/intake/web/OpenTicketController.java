package org.lanedesk.intake.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.intake.InternalIntake;
import org.lanedesk.intake.TicketIntake;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens a ticket through the API; the answer is already routed (A10). */
@RestController
@RequestMapping("/api/v1/tickets")
@Access({Right.DESK, Right.CHANNEL_WRITE})
class OpenTicketController {
    private final TicketIntake intake;
    private final InternalIntake internal;
    private final CurrentUser user;

    OpenTicketController(TicketIntake intake, InternalIntake internal, CurrentUser user) {
        this.intake = intake;
        this.internal = internal;
        this.user = user;
    }

    record RequesterJson(@Nullable String address, @Nullable String name) {}

    /** @param mode client (default): the text is a client's message; internal: a note for the team, nothing goes out (D15) */
    record NewTicketJson(
            @Nullable String mode,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String html,
            @Nullable String channel,
            @Nullable String type,
            @Nullable String priority,
            @Nullable List<String> tags,
            @Nullable Map<String, Object> fields,
            @Nullable RequesterJson requester) {}

    @PostMapping
    ResponseEntity<Map<String, Object>> open(@RequestBody NewTicketJson body) {
        RequesterJson who = body.requester() == null ? new RequesterJson(null, null) : body.requester();
        TicketIntake.Order order = new TicketIntake.Order(
                body.subject(),
                body.text(),
                body.html(),
                body.channel(),
                body.type(),
                body.priority(),
                body.tags(),
                body.fields(),
                who.address(),
                who.name());
        String mode = body.mode() == null ? "client" : body.mode();
        Map<String, Object> opened = switch (mode) {
            case "client" -> intake.open(order, user.get());
            case "internal" -> internal.open(order, user.get());
            default -> throw Problem.invalid("mode", "ticket.unknownValue", mode);
        };
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/tickets/" + opened.get("number"))
                .body(opened);
    }
}
