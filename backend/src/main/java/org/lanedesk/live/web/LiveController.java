package org.lanedesk.live.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.lanedesk.live.Stream;
import org.lanedesk.live.Viewings;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Visibility;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** Live news for open pages. */
@RestController
@RequestMapping("/api/v1")
class LiveController {
    private final Stream stream;
    private final Viewings viewings;
    private final Visibility visibility;
    private final CurrentUser user;

    LiveController(Stream stream, Viewings viewings, Visibility visibility, CurrentUser user) {
        this.stream = stream;
        this.viewings = viewings;
        this.visibility = visibility;
        this.user = user;
    }

    record Viewing(boolean writing) {}

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Access(Right.SELF)
    @Operation(
            summary = "Server-sent events for what I may see",
            description = "Events: hello, ticket, presence, viewing, counters; resync means: read everything again.")
    ResponseEntity<ResponseBodyEmitter> events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastId) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream.open(user.get(), lastId));
    }

    @PostMapping("/tickets/{number}/viewing")
    @Access(Right.DESK)
    @Operation(summary = "Say that I look at this ticket, and whether I am writing; repeat every 10 seconds")
    Page<Viewings.Viewer> view(@PathVariable long number, @RequestBody Viewing viewing) {
        visibility.require(user.get(), number, Reach.READ);
        return Page.all(viewings.view(number, user.get(), viewing.writing()));
    }

    @DeleteMapping("/tickets/{number}/viewing")
    @Access(Right.DESK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that I look at this ticket no longer")
    void leave(@PathVariable long number) {
        visibility.require(user.get(), number, Reach.READ);
        viewings.leave(number, user.get());
    }
}
