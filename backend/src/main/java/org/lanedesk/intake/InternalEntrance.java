package org.lanedesk.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.lanedesk.people.Companies;
import org.lanedesk.people.Company;
import org.lanedesk.people.Contact;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Visibility;
import org.springframework.stereotype.Component;

/** Where an agent's own ticket begins: the queue of a line in which he may write. */
@Component
class InternalEntrance {
    private static final List<String> KINDS = List.of("portal", "custom", "mail");
    private final Channels channels;
    private final LineQueues queues;
    private final Companies companies;
    private final Visibility visibility;

    InternalEntrance(Channels channels, LineQueues queues, Companies companies, Visibility visibility) {
        this.channels = channels;
        this.queues = queues;
        this.companies = companies;
        this.visibility = visibility;
    }

    record Found(Channel channel, String brand, String group) {}

    /**
     * @param key null: the first channel in whose queue the agent may write
     * @throws Problem 422 for a channel that is not there, 403 when he may not write there
     */
    Found of(@Nullable String key, Actor actor) {
        if (!actor.may(Right.DESK)) {
            throw Problem.of(403, "auth.forbidden");
        }
        if (key == null) {
            return channels.all().stream()
                    .filter(c -> KINDS.contains(c.kind()))
                    .map(c -> mine(c, actor))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> Problem.of(403, "auth.forbidden"));
        }
        Channel channel = channels.find(key).orElseThrow(() -> Problem.invalid("channel", "ticket.unknownValue", key));
        return mine(channel, actor).orElseThrow(() -> Problem.of(403, "intake.mayNotOpen", channel.line()));
    }

    @Nullable
    UUID company(Contact contact) {
        return companies.ofContact(contact.id()).map(Company::id).orElse(null);
    }

    private Optional<Found> mine(Channel channel, Actor actor) {
        LineQueues.Queue queue = queues.of(channel);
        Visibility.TicketPlace place =
                new Visibility.TicketPlace(queue.group(), null, channel.line(), null, null, List.of());
        return visibility.reach(actor, place).allows(Reach.REPLY)
                ? Optional.of(new Found(channel, queue.brand(), queue.group()))
                : Optional.empty();
    }
}
