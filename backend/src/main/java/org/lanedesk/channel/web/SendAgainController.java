package org.lanedesk.channel.web;

import java.util.Map;
import java.util.UUID;
import org.lanedesk.channel.Sending;
import org.lanedesk.session.Delivery;
import org.lanedesk.session.Message;
import org.lanedesk.session.Messages;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Visibility;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Send again" of a message that failed or waits (H10). */
@RestController
class SendAgainController {
    private final Sending sending;
    private final Messages messages;
    private final CurrentUser user;
    private final Visibility visibility;

    SendAgainController(Sending sending, Messages messages, CurrentUser user, Visibility visibility) {
        this.sending = sending;
        this.messages = messages;
        this.user = user;
        this.visibility = visibility;
    }

    @PostMapping("/api/v1/messages/{id}/send-again")
    @Access(Right.DESK)
    Map<String, Object> again(@PathVariable UUID id) {
        Message message = messages.get(id);
        if (message.ticketNumber() != null) {
            visibility.require(user.get(), message.ticketNumber(), Reach.REPLY);
        }
        Delivery delivery = sending.again(id).delivery();
        return delivery == null ? Map.of("id", id) : Map.of("id", id, "delivery", delivery);
    }
}
