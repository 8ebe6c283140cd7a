package org.lanedesk.automation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanedesk.automation.ContextRows;
import org.lanedesk.automation.TicketContext;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Reason;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.shared.Visibility;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The card of a ticket with what other systems know about its customer (C39). */
@RestController
@RequestMapping("/api/v1/tickets/{number}/context")
@Access(Right.DESK)
class ContextController {
    private static final int MOST_LINES = 40;
    private static final int MOST_CHARACTERS = 300;
    private final ContextRows rows;
    private final TicketContext context;
    private final Visibility visibility;
    private final CurrentUser user;
    private final UnitOfWork work;
    private final Reason reasons;
    private final JsonMapper mapper;

    ContextController(
            ContextRows rows,
            TicketContext context,
            Visibility visibility,
            CurrentUser user,
            UnitOfWork work,
            Reason reasons,
            JsonMapper mapper) {
        this.rows = rows;
        this.context = context;
        this.visibility = visibility;
        this.user = user;
        this.work = work;
        this.reasons = reasons;
        this.mapper = mapper;
    }

    record Line(String name, String value) {}

    /** @param state loading, ready or failed, then with a reason in words */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Card(
            String source,
            String name,
            String state,
            @Nullable String reason,
            List<Line> lines,
            Instant askedAt,
            @Nullable Instant doneAt) {}

    @GetMapping
    @Operation(summary = "What other systems know about the customer: loading, failed or the data")
    Page<Card> cards(@PathVariable long number) {
        Actor actor = user.get();
        visibility.require(actor, number, Reach.READ);
        return Page.all(rows.of(number).stream()
                .map(row -> new Card(
                        row.source(),
                        row.name().in(actor.locale()),
                        row.state(),
                        reasons.text(row.reason(), actor.locale()),
                        lines(row.data()),
                        row.askedAt(),
                        row.doneAt()))
                .toList());
    }

    @PostMapping("/{source}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask the source again; 409 while an answer is on its way")
    void retry(@PathVariable long number, @PathVariable String source) {
        visibility.require(user.get(), number, Reach.REPLY);
        work.run(() -> context.again(number, source));
    }

    private List<Line> lines(@Nullable String data) {
        List<Line> lines = new ArrayList<>();
        if (data != null) {
            flatten("", mapper.readTree(data), lines);
        }
        return lines;
    }

    /** Objects become "contract.level", lists one line of their plain values. */
    private static void flatten(String name, JsonNode value, List<Line> lines) {
        if (lines.size() >= MOST_LINES || value.isNull()) {
            return;
        }
        if (value.isObject()) {
            value.properties()
                    .forEach(p -> flatten(name.isEmpty() ? p.getKey() : name + "." + p.getKey(), p.getValue(), lines));
        } else if (value.isArray()) {
            List<String> plain = new ArrayList<>();
            for (JsonNode one : value) {
                if (one.isValueNode()) {
                    plain.add(one.asString());
                } else {
                    flatten(name.isEmpty() ? String.valueOf(lines.size() + 1) : name, one, lines);
                }
            }
            if (!plain.isEmpty()) {
                add(name, String.join(", ", plain), lines);
            }
        } else {
            add(name, value.asString(), lines);
        }
    }

    private static void add(String name, String value, List<Line> lines) {
        lines.add(new Line(name, value.length() > MOST_CHARACTERS ? value.substring(0, MOST_CHARACTERS) : value));
    }
}
