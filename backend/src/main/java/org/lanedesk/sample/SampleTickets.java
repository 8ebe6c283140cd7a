package org.lanedesk.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.intake.Intake;
import org.lanedesk.intake.Outcome;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Conversation;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.TicketVerbs;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/**
 * Tickets of the sample desk: real mails that go the real way, with this thread's clock set back. Each story is one
 * transaction, so that no deadline of the past fires in the middle of it.
 */
@Component
class SampleTickets {
    private static final int A_DAY = 1440;
    private final Intake intake;
    private final Conversation conversation;
    private final Messages messages;
    private final Tickets tickets;
    private final TicketVerbs verbs;
    private final Users users;
    private final DomainClock clock;
    private final UnitOfWork work;

    SampleTickets(
            Intake intake,
            Conversation conversation,
            Messages messages,
            Tickets tickets,
            TicketVerbs verbs,
            Users users,
            DomainClock clock,
            UnitOfWork work) {
        this.intake = intake;
        this.conversation = conversation;
        this.messages = messages;
        this.tickets = tickets;
        this.verbs = verbs;
        this.users = users;
        this.clock = clock;
        this.work = work;
    }

    void load(Yaml file) {
        file.list("mails")
                .forEach(m -> story(
                        m.number("minutes") == null ? 0 : m.number("minutes"),
                        m.text("from"),
                        m.text("to"),
                        m.text("subject"),
                        m.text("text"),
                        m.list("steps")));
        filler(file.part("filler"));
    }

    private void filler(Yaml f) {
        List<String> customers = f.texts("customers");
        List<String> subjects = f.texts("subjects");
        List<String> texts = f.texts("texts");
        Random random = new Random(7);
        Integer count = f.number("count");
        for (int i = 0; i < (count == null ? 0 : count); i++) {
            boolean old = i % 2 == 0;
            int minutes = old ? A_DAY + random.nextInt(6 * A_DAY) : 3 + random.nextInt(50);
            List<Yaml> steps = old
                    ? List.of(new Yaml(
                            Map.of("after", 20, "by", "ann", "reply", "Thank you, this is done.", "then", "resolve")))
                    : List.of();
            story(
                    minutes,
                    customers.get(i % customers.size()),
                    "care",
                    subjects.get(i % subjects.size()),
                    texts.get(i % texts.size()),
                    steps);
        }
    }

    private void story(int minutes, String from, String to, String subject, String text, List<Yaml> steps) {
        work.run(() -> {
            Outcome outcome = ago(minutes, () -> intake.mail(to + "-mail", mail(from, to, subject, text)));
            Long number = outcome.ticketNumber();
            if (number != null) {
                steps.forEach(s -> ago(minutes - after(s), () -> step(number, s)));
            }
        });
    }

    private @Nullable Object step(long number, Yaml step) {
        if (step.maybe("client") != null) {
            client(number, step.text("client"));
            return null;
        }
        Actor actor = actor(users.byLogin(step.text("by")).orElseThrow());
        boolean note = step.maybe("note") != null;
        var draft = new Conversation.Draft(
                step.text(note ? "note" : "reply"), null, List.of(), List.of(), List.of(), List.of());
        if (note) {
            conversation.note(number, draft, actor);
        } else {
            conversation.reply(number, draft, actor);
        }
        if ("resolve".equals(step.maybe("then"))) {
            verbs.request(number, "resolve", Map.of(), Cause.agent(actor));
        } else if ("wait".equals(step.maybe("then"))) {
            tickets.change(number, TicketChange.of(TicketField.STATUS, "waiting"), Cause.agent(actor));
        }
        return null;
    }

    private void client(long number, String text) {
        var first = messages.ofTicket(number, null, 200).stream()
                .filter(m -> m.kind() == MessageKind.IN)
                .findFirst()
                .orElseThrow();
        var message = messages.add(org.lanedesk.session.NewMessage.of(MessageKind.IN, first.author(), text)
                .in(first.sessionId(), number, "mail")
                .addressed(first.from(), first.to(), List.of(), List.of()));
        conversation.received(
                message,
                Cause.client(
                        String.valueOf(first.author().contact()), first.author().name()));
    }

    private static Actor actor(User user) {
        return new Actor(user.id(), user.login(), user.name(), user.roles(), user.rights(), user.locale(), null);
    }

    private static int after(Yaml step) {
        Integer minutes = step.number("after");
        return minutes == null ? 0 : minutes;
    }

    private <T> T ago(int minutes, java.util.function.Supplier<T> what) {
        return clock.shifted(Duration.ofMinutes(-minutes), what);
    }

    private byte[] mail(String from, String to, String subject, String text) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME
                .withLocale(Locale.ENGLISH)
                .format(clock.instant().atOffset(java.time.ZoneOffset.UTC));
        return ("From: " + from + "\r\nTo: " + to + "@northwind.example\r\nSubject: " + subject + "\r\nDate: " + date
                        + "\r\nMessage-ID: <" + UUID.randomUUID() + "@sample.example>\r\nMIME-Version: 1.0"
                        + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                        + text + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
