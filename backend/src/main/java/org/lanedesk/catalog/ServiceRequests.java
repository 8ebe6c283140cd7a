package org.lanedesk.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Jsonb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All orders. */
@Repository
public class ServiceRequests {
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;

    ServiceRequests(JdbcClient db, Jsonb json, DomainClock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    void add(ServiceRequest r) {
        db.sql("insert into service_request (ticket_number, service, form, form_deployment, answers,"
                        + " ordered_by, requester, promised_at, created_at, cost, currency, words)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        r.ticketNumber(),
                        r.service(),
                        r.form(),
                        r.formDeployment(),
                        json.write(r.answers()),
                        r.orderedBy(),
                        r.requester(),
                        r.promisedAt() == null ? null : Timestamp.from(r.promisedAt()),
                        Timestamp.from(clock.instant()),
                        r.cost(),
                        r.currency(),
                        r.words()))
                .update();
    }

    void reminded(long number) {
        db.sql("update service_request set reminded_at = ? where ticket_number = ?")
                .params(Timestamp.from(clock.instant()), number)
                .update();
    }

    void withdrawn(long number) {
        db.sql("update service_request set withdrawn_at = ? where ticket_number = ?")
                .params(Timestamp.from(clock.instant()), number)
                .update();
    }

    /**
     * It goes on, so it is not withdrawn any more.
     *
     * @param byHand its process is over: from now on its line tells the status alone
     */
    void reopened(long number, boolean byHand) {
        db.sql("update service_request set withdrawn_at = null, by_hand = ? where ticket_number = ?")
                .params(byHand, number)
                .update();
    }

    public Optional<ServiceRequest> find(long number) {
        return byNumbers(List.of(number)).stream().findFirst();
    }

    public List<ServiceRequest> byNumbers(Collection<Long> numbers) {
        return db.sql("select * from service_request where ticket_number = any(?)")
                .param(numbers.toArray(new Long[0]))
                .query(this::row)
                .list();
    }

    private ServiceRequest row(ResultSet row, int n) throws SQLException {
        return new ServiceRequest(
                row.getLong("ticket_number"),
                row.getString("service"),
                row.getString("form"),
                row.getString("form_deployment"),
                json.map(row.getString("answers")),
                row.getObject("ordered_by", UUID.class),
                row.getObject("requester", UUID.class),
                at(row, "promised_at"),
                row.getString("definition"),
                at(row, "withdrawn_at"),
                row.getObject("cost", Integer.class),
                row.getString("currency"),
                at(row, "reminded_at"),
                row.getBoolean("by_hand"),
                row.getString("words"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
