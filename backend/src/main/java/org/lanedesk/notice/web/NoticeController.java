package org.lanedesk.notice.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.notice.Notice;
import org.lanedesk.notice.Notices;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own notices. */
@RestController
@RequestMapping("/api/v1/notices")
@Access(Right.SELF)
class NoticeController {
    private final Notices notices;
    private final CurrentUser user;

    NoticeController(Notices notices, CurrentUser user) {
        this.notices = notices;
        this.user = user;
    }

    /** Newest first; {@code total} = how many are unread. */
    @GetMapping
    Page<Notice> list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int size) {
        UUID me = user.get().id();
        int most = Math.max(1, Math.min(size, 200));
        List<Notice> found = notices.of(me, unread, cursor, most + 1);
        boolean more = found.size() > most;
        List<Notice> page = more ? found.subList(0, most) : found;
        return new Page<>(page, more ? page.get(most - 1).id().toString() : null, notices.unread(me));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id) {
        notices.read(user.get().id(), id);
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll() {
        notices.readAll(user.get().id());
    }
}
