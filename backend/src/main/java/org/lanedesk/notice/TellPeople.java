package org.lanedesk.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.outbox.Outbox;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Audience;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.LiveSignal;
import org.lanedesk.shared.template.TextTemplates;
import org.lanedesk.ticket.TicketWords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people of the desk about a ticket: a notice on the page, and a mail that is sent after the commit. Every person
 * and way is work of its own, so that one that fails holds up no other (A39).
 */
@Component
public class TellPeople {
    private static final Duration GATHER = Duration.ofSeconds(20);
    private final Users users;
    private final TicketWords words;
    private final TextTemplates texts;
    private final Notices notices;
    private final Outbox outbox;
    private final DomainClock clock;
    private final ApplicationEventPublisher pages;

    TellPeople(
            Users users,
            TicketWords words,
            TextTemplates texts,
            Notices notices,
            Outbox outbox,
            DomainClock clock,
            ApplicationEventPublisher pages) {
        this.users = users;
        this.words = words;
        this.texts = texts;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
        this.pages = pages;
    }

    /**
     * @param but who caused it himself and needs no notice of his own act; may be null
     * @return the logins of those who were told now
     */
    @Transactional
    public List<String> tell(long ticket, Telling telling, Collection<UUID> people, @Nullable UUID but) {
        LinkedHashSet<UUID> wanted = new LinkedHashSet<>(people);
        wanted.remove(but);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, Object> known = new LinkedHashMap<>(words.of(ticket, telling.event()));
        known.putAll(telling.words());
        Instant at = telling.inWorkingTime() ? workingMoment(known) : clock.instant();
        List<User> users =
                this.users.byIds(wanted).stream().filter(User::active).toList();
        Map<UUID, Notices.Added> added = notices.add(
                telling.eventKey(),
                ticket,
                telling.text(),
                users.stream().map(user -> text(telling, known, user)).toList(),
                at);
        List<String> told = new ArrayList<>();
        for (User user : users) {
            Notices.Added notice = added.get(user.id());
            if (notice != null) {
                told.add(user.login());
                pages.publishEvent(new LiveSignal("notice", Map.of("ticketNumber", ticket), Audience.user(user.id())));
                if (telling.ways().contains("mail") && user.email() != null) {
                    mail(notice, user, at);
                }
            }
        }
        return told;
    }

    /** Who is told much within a minute gets one mail with all of it, a little later. */
    private void mail(Notices.Added notice, User user, Instant at) {
        if (notice.busy()) {
            outbox.add(NoticeMail.KIND, Map.of("notice", notice.id(), "user", user.id()), at.plus(GATHER));
        } else {
            outbox.add(NoticeMail.KIND, Map.of("notice", notice.id()), at);
        }
    }

    private Notices.Text text(Telling telling, Map<String, Object> known, User user) {
        var reader = words.person(user.locale(), user.zone());
        TextTemplates.Filled text = texts.fill(telling.text(), known, reader)
                .or(() -> texts.fill("notice.default", known, reader))
                .orElseThrow();
        return new Notices.Text(user.id(), text.subject(), text.text());
    }

    private Instant workingMoment(Map<String, Object> known) {
        return known.get("schedule") instanceof Map<?, ?> schedule && schedule.get("nextOpen") instanceof Instant open
                ? open
                : clock.instant();
    }
}
