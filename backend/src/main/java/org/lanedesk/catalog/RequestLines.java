package org.lanedesk.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.SqlCondition;
import org.lanedesk.shared.Visibility;
import org.lanedesk.ticket.StatusClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of requests for the portal: the tickets one asked for, with the lines of their processes. */
@Component
public class RequestLines {
    private static final int MOST = 100;
    private final JdbcClient db;
    private final Visibility visibility;
    private final StatusLines lines;
    private final Services services;
    private final ServiceRequests requests;
    private final Promise promise;

    RequestLines(
            JdbcClient db,
            Visibility visibility,
            StatusLines lines,
            Services services,
            ServiceRequests requests,
            Promise promise) {
        this.db = db;
        this.visibility = visibility;
        this.lines = lines;
        this.services = services;
        this.requests = requests;
        this.promise = promise;
    }

    private record Row(
            long number,
            String subject,
            StatusClass status,
            @Nullable UUID requester,
            @Nullable String line,
            @Nullable String snippet,
            @Nullable String by,
            Instant createdAt,
            Instant updatedAt) {}

    /** @param state open, done or all; newest first */
    public Page<RequestView.Line> page(Actor actor, String state, @Nullable String cursor, int size, Locale locale) {
        int limit = Math.max(1, Math.min(size, MOST));
        SqlCondition seen = visibility.requests(actor, "t");
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("before", cursor == null ? Long.MAX_VALUE : number(cursor));
        params.put("limit", limit + 1);
        String live = "t.status_class in ('new', 'open', 'waiting', 'deferred')";
        String wanted = switch (state) {
            case "open" -> live;
            case "done" -> "not " + live;
            case "all" -> "true";
            default -> throw Problem.invalid("state", "field.value");
        };
        List<Row> rows = db.sql("select t.* from ticket t where (" + seen.sql() + ") and not t.spam and " + wanted
                        + " and t.number < :before order by t.number desc limit :limit")
                .params(params)
                .query(RequestLines::row)
                .list();
        boolean more = rows.size() > limit;
        List<Row> page = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                views(page, actor.contact(), locale),
                more ? String.valueOf(page.get(page.size() - 1).number()) : null,
                null);
    }

    /** How many are open, for the tab. */
    public long open(Actor actor) {
        SqlCondition seen = visibility.requests(actor, "t");
        return db.sql("select count(*) from ticket t where (" + seen.sql()
                        + ") and not t.spam and t.status_class in ('new', 'open', 'waiting', 'deferred')")
                .params(new HashMap<>(seen.params()))
                .query(Long.class)
                .single();
    }

    /** Of one ticket, whoever asks: the caller has judged that. @throws Problem 404 */
    public RequestView.Line one(long number, @Nullable UUID contact, Locale locale) {
        return all(List.of(number), contact, locale).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("request", number));
    }

    /** As {@link #one}, of several; in the order of their numbers. */
    List<RequestView.Line> all(List<Long> numbers, @Nullable UUID contact, Locale locale) {
        List<Row> rows = db.sql("select t.* from ticket t where t.number = any(?) order by t.number")
                .param(numbers.toArray(new Long[0]))
                .query(RequestLines::row)
                .list();
        return views(rows, contact, locale);
    }

    private List<RequestView.Line> views(List<Row> rows, @Nullable UUID contact, Locale locale) {
        Map<Long, StatusLine> drawn = lines.of(
                rows.stream()
                        .map(r -> new StatusLines.Standing(r.number(), r.status(), r.createdAt(), r.updatedAt()))
                        .toList(),
                locale);
        Map<Long, ServiceRequest> ordered = requests
                .byNumbers(rows.stream().map(Row::number).toList())
                .stream()
                .collect(Collectors.toMap(ServiceRequest::ticketNumber, r -> r));
        Map<String, Service> known = services.all().stream().collect(Collectors.toMap(Service::key, s -> s));
        return rows.stream()
                .map(r -> view(r, ordered.get(r.number()), known, drawn, contact, locale))
                .toList();
    }

    private RequestView.Line view(
            Row r,
            @Nullable ServiceRequest request,
            Map<String, Service> known,
            Map<Long, StatusLine> drawn,
            @Nullable UUID contact,
            Locale locale) {
        Service service = request == null ? null : known.get(request.service());
        return new RequestView.Line(
                r.number(),
                r.subject(),
                service == null
                        ? null
                        : new RequestView.ServiceName(
                                service.key(), service.name().in(locale), service.icon()),
                r.status().live() ? "open" : "done",
                r.status() == StatusClass.WAITING,
                drawn.getOrDefault(r.number(), new StatusLine(List.of(), null)),
                request == null ? null : request.promisedAt(),
                r.line() == null ? null : promise.zone(r.line()).getId(),
                "client".equals(r.by()) ? null : r.snippet(),
                r.by(),
                r.createdAt(),
                r.updatedAt(),
                contact != null && contact.equals(r.requester()));
    }

    private static long number(String cursor) {
        if (!cursor.matches("\\d{1,15}")) {
            throw Problem.invalid("cursor", "ticket.badCursor");
        }
        return Long.parseLong(cursor);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("number"),
                row.getString("subject"),
                StatusClass.of(row.getString("status_class")),
                row.getObject("requester", UUID.class),
                row.getString("line"),
                row.getString("last_snippet"),
                row.getString("last_message_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
