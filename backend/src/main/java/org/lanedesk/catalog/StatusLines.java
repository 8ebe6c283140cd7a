package org.lanedesk.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanedesk.engine.ClientSteps;
import org.lanedesk.engine.ClientSteps.ClientStep;
import org.lanedesk.engine.Engine;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.ticket.StatusClass;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Status lines of many requests with a fixed number of queries. */
@Component
public class StatusLines {
    private final RequestSteps steps;
    private final ServiceRequests requests;
    private final ClientSteps drawings;
    private final Engine engine;
    private final JdbcClient db;
    private final Jsonb json;
    private final MessageSource texts;

    StatusLines(
            RequestSteps steps,
            ServiceRequests requests,
            ClientSteps drawings,
            Engine engine,
            MessageSource texts,
            JdbcClient db,
            Jsonb json) {
        this.engine = engine;
        this.texts = texts;
        this.steps = steps;
        this.requests = requests;
        this.drawings = drawings;
        this.db = db;
        this.json = json;
    }

    /** What of a ticket the line depends on. */
    public record Standing(long number, StatusClass status, Instant opened, Instant changed) {}

    public Map<Long, StatusLine> of(Collection<Standing> tickets, Locale locale) {
        List<Long> numbers = tickets.stream().map(Standing::number).toList();
        List<ServiceRequest> ordered = requests.byNumbers(numbers);
        Map<Long, Instant> withdrawn = new HashMap<>();
        ordered.stream()
                .filter(r -> r.withdrawnAt() != null)
                .forEach(r -> withdrawn.put(r.ticketNumber(), Objects.requireNonNull(r.withdrawnAt())));
        Set<Long> hands = ordered.stream()
                .filter(ServiceRequest::byHand)
                .map(ServiceRequest::ticketNumber)
                .collect(Collectors.toSet());
        Map<Long, String> definitions = ordered.stream()
                .filter(r -> r.definition() != null)
                .collect(Collectors.toMap(ServiceRequest::ticketNumber, r -> String.valueOf(r.definition())));
        Map<Long, List<RequestSteps.Reached>> reached =
                steps.of(numbers).stream().collect(Collectors.groupingBy(RequestSteps.Reached::ticketNumber));
        Map<Long, StatusLine> lines = new HashMap<>();
        Set<String> running = engine.running(
                tickets.stream()
                        .filter(t -> t.status().live() && definitions.containsKey(t.number()))
                        .map(t -> String.valueOf(t.number()))
                        .toList(),
                definitions.values());
        for (Standing t : tickets) {
            String definition = definitions.get(t.number());
            List<ClientStep> drawn = definition == null ? List.of() : drawings.of(definition);
            Map<String, RequestSteps.Reached> at = reached.getOrDefault(t.number(), List.of()).stream()
                    .collect(Collectors.toMap(RequestSteps.Reached::element, r -> r));
            Instant back = withdrawn.get(t.number());
            // open although its process is over: reopened, or worked on by hand
            boolean byHand =
                    hands.contains(t.number()) || (t.status().live() && !running.contains(String.valueOf(t.number())));
            boolean drawable = !drawn.isEmpty() && (back != null || !byHand);
            lines.put(
                    t.number(),
                    !drawable
                            ? StatusLine.plain(plainNames(locale), t.status(), t.opened(), t.changed())
                            : back == null
                                    ? StatusLine.of(drawn, at, t.status(), locale)
                                    : StatusLine.withdrawn(drawn, at, back, word(locale), locale));
        }
        return lines;
    }

    private String word(Locale locale) {
        return String.valueOf(texts.getMessage("catalog.withdrawn", null, locale));
    }

    /** The client's names of the statuses new, open and resolved. */
    private List<String> plainNames(Locale locale) {
        return db.sql("select client_name from ticket_status where key in ('new', 'open', 'resolved') order by"
                        + " position")
                .query((row, n) -> json.text(row.getString(1)).in(locale))
                .list();
    }
}
