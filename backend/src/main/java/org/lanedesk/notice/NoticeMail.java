package org.lanedesk.notice;

import java.util.UUID;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.outbox.OutboxHandler;
import org.lanedesk.people.Users;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Mails one notice to one person. */
@Component
class NoticeMail implements OutboxHandler {
    static final String KIND = "noticeMail";
    private final Notices notices;
    private final Users users;

    NoticeMail(Notices notices, Users users) {
        this.notices = notices;
        this.users = users;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(UUID id, JsonNode payload) throws DeliveryFailed {
        var notice = notices.find(UUID.fromString(payload.get("notice").asString()));
        if (notice.isEmpty() || notice.get().readAt() != null) {
            return;
        }
        users.find(notice.get().userId());
    }
}
