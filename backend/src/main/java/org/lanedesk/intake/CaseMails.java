package org.lanedesk.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.ReplyTokens;
import org.lanedesk.engine.CaseRun;
import org.lanedesk.engine.CaseStep;
import org.springframework.stereotype.Component;

/**
 * Steps of scenarios in which a mail comes in (docs/cases.md): {@code open ticket}, {@code client writes}, {@code mail
 * comes}. They go the way of every mail.
 */
@Component
class CaseMails implements CaseStep {
    private final Intake intake;
    private final StoredItems items;
    private final ReplyTokens tokens;

    CaseMails(Intake intake, StoredItems items, ReplyTokens tokens) {
        this.intake = intake;
        this.items = items;
        this.tokens = tokens;
    }

    @Override
    public Set<String> names() {
        return Set.of("open ticket", "client writes", "mail comes");
    }

    @Override
    public void run(String name, @Nullable Object value, CaseRun run) {
        Map<String, String> mail = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((k, v) -> mail.put(String.valueOf(k), String.valueOf(v)));
        }
        if (name.equals("client writes")) {
            mail.putIfAbsent("from", text(run, "client"));
            mail.putIfAbsent("subject", "Re: " + run.recall("subject"));
            if (!"no".equals(mail.remove("token"))) {
                UUID session = UUID.fromString(text(run, "session"));
                mail.putIfAbsent("to", tokens.replyTo(session, text(run, "address")));
            }
        }
        mail.putIfAbsent("from", "client@customer.example");
        mail.putIfAbsent("subject", "A question");
        mail.putIfAbsent("text", "Please help.");
        mail.putIfAbsent("to", text(run, "address"));
        String channel = mail.containsKey("channel") ? mail.remove("channel") : text(run, "channel");
        Outcome outcome = intake.mail(String.valueOf(channel), raw(mail));
        keep(outcome, run);
        if (name.equals("open ticket")) {
            opened(outcome, mail, run);
        }
    }

    private void keep(Outcome outcome, CaseRun run) {
        run.remember("outcome", outcome.kind().key());
        Long number = outcome.ticketNumber();
        if (number != null) {
            run.remember("answered", String.valueOf(number));
        }
    }

    private void opened(Outcome outcome, Map<String, String> mail, CaseRun run) {
        Long number = outcome.ticketNumber();
        if (outcome.kind() != Outcome.Kind.OPENED || number == null) {
            String why = items.find(outcome.itemId()).map(StoredItem::reason).orElse(null);
            throw new IllegalStateException("the mail was " + outcome.kind().key() + ": " + why);
        }
        run.joins(String.valueOf(number));
        run.remember("session", String.valueOf(outcome.sessionId()));
        run.remember("client", String.valueOf(mail.get("from")));
        run.remember("subject", String.valueOf(mail.get("subject")));
    }

    @Override
    public Map<String, ? extends @Nullable Object> read(CaseRun run) {
        Map<String, @Nullable Object> seen = new HashMap<>();
        Object answered = run.recall("answered");
        seen.put("outcome", run.recall("outcome"));
        seen.put("sameTicket", answered == null ? null : answered.equals(run.businessKey()));
        return seen;
    }

    private static String text(CaseRun run, String what) {
        Object value = run.recall(what);
        if (value == null) {
            throw new IllegalStateException("no " + what + " yet: begin with the step 'desk', then 'open ticket'");
        }
        return value.toString();
    }

    /** Everything but the text is a field of the head. */
    private static byte[] raw(Map<String, String> mail) {
        StringBuilder raw = new StringBuilder("Message-ID: <" + UUID.randomUUID() + "@customer.example>\r\n");
        mail.forEach((field, value) -> {
            if (!field.equals("text")) {
                raw.append(field.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                        .append(field.substring(1))
                        .append(": ")
                        .append(value)
                        .append("\r\n");
            }
        });
        raw.append("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n")
                .append(mail.get("text"))
                .append("\r\n");
        return raw.toString().getBytes(StandardCharsets.UTF_8);
    }
}
