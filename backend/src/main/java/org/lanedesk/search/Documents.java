package org.lanedesk.search;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Jsonb;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everything of a ticket that can be looked for and keeps it as words: once for the desk, once for the client. */
@Component
class Documents {
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_MESSAGES = 300;
    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Jsonb json;
    private final DomainClock clock;

    Documents(JdbcClient db, JdbcTemplate batches, Jsonb json, DomainClock clock) {
        this.db = db;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    private static final class Document {
        final TextVector desk;
        final TextVector client;

        Document(Stems stems) {
            desk = new TextVector(stems);
            client = new TextVector(stems);
        }

        void both(@Nullable String text, char weight) {
            desk.add(text, weight);
            client.add(text, weight);
        }
    }

    /** In the caller's transaction; tickets that are gone are left out. */
    void write(List<Long> numbers) {
        Map<Long, Document> documents = new HashMap<>();
        Stems stems = new Stems();
        Long[] wanted = numbers.toArray(new Long[0]);
        tickets(wanted, documents, stems);
        messages(wanted, documents);
        files(wanted, documents);
        List<Map.Entry<Long, Document>> all = new ArrayList<>(documents.entrySet());
        Timestamp now = Timestamp.from(clock.instant());
        batches.batchUpdate(
                "insert into search_document (ticket_number, words, client_words, indexed_at) values (?, cast(? as"
                        + " tsvector), cast(? as tsvector), ?) on conflict (ticket_number) do update set words ="
                        + " excluded.words, client_words = excluded.client_words, indexed_at = excluded.indexed_at",
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(java.sql.PreparedStatement row, int i) throws java.sql.SQLException {
                        row.setLong(1, all.get(i).getKey());
                        row.setString(2, all.get(i).getValue().desk.toString());
                        row.setString(3, all.get(i).getValue().client.toString());
                        row.setTimestamp(4, now);
                    }

                    @Override
                    public int getBatchSize() {
                        return all.size();
                    }
                });
    }

    private void tickets(Long[] numbers, Map<Long, Document> documents, Stems stems) {
        db.sql("""
            select t.number, t.subject, t.tags, t.fields, c.name requester, co.name company, a.name assignee,
              (select string_agg(shown, ' ') from contact_identity i where i.contact_id = t.requester) addresses,
              (select string_agg(o ->> 'name', ' ') from custom_field f cross join jsonb_array_elements(f.options) o
                where f.type = 'list' and t.fields <> '{}' and (t.fields ->> f.key = o ->> 'value'
                  or jsonb_exists(t.fields -> f.key, o ->> 'value'))) options
            from ticket t left join contact c on c.id = t.requester left join company co on co.id = t.company
            left join app_user a on a.id = t.assignee where t.number = any(?)\
            """).param(numbers).query(row -> {
            Document d = new Document(stems);
            d.both(row.getString("subject"), 'A');
            d.both(row.getString("number"), 'A');
            d.desk.add(String.join(" ", (String[]) row.getArray("tags").getArray()), 'A');
            d.both(row.getString("requester"), 'B');
            d.both(row.getString("addresses"), 'B');
            d.desk.add(row.getString("company"), 'B');
            d.desk.add(row.getString("assignee"), 'B');
            json.map(row.getString("fields")).values().forEach(value -> d.desk.add(field(value), 'C'));
            d.desk.add(row.getString("options"), 'C');
            documents.put(row.getLong("number"), d);
        });
    }

    private void messages(Long[] numbers, Map<Long, Document> documents) {
        db.sql("select m.ticket_number, m.kind, left(m.text, " + LONGEST_TEXT + ") as text, m.author_name,"
                        + " m.from_address, m.cc_addresses from"
                        + " unnest(?) wanted(number) cross join"
                        + " lateral (select * from message where"
                        + " ticket_number = wanted.number and"
                        + " kind in ('in', 'out', 'note') order"
                        + " by sent_at"
                        + " desc, id"
                        + " desc"
                        + " limit"
                        + " " + MOST_MESSAGES + ") m")
                .param(numbers)
                .query(row -> {
                    Document d = documents.get(row.getLong("ticket_number"));
                    if (d == null) {
                        return;
                    }
                    d.desk.add(row.getString("text"), 'D');
                    d.desk.add(row.getString("author_name"), 'B');
                    d.desk.add(row.getString("from_address"), 'B');
                    d.desk.add(
                            String.join(
                                    " ", (String[]) row.getArray("cc_addresses").getArray()),
                            'B');
                    if (!row.getString("kind").equals("note")) {
                        d.client.add(row.getString("text"), 'D');
                        d.client.add(row.getString("author_name"), 'B');
                    }
                });
    }

    private void files(Long[] numbers, Map<Long, Document> documents) {
        db.sql("select m.ticket_number, m.kind, a.name from message m join attachment a on a.message_id = m.id"
                        + " where m.ticket_number = any(?)")
                .param(numbers)
                .query(row -> {
                    Document d = documents.get(row.getLong("ticket_number"));
                    if (d != null && row.getString("kind").equals("note")) {
                        d.desk.add(row.getString("name"), 'C');
                    } else if (d != null) {
                        d.both(row.getString("name"), 'C');
                    }
                });
    }

    private static @Nullable String field(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return String.join(" ", many.stream().map(String::valueOf).toList());
        }
        return value instanceof String || value instanceof Number ? value.toString() : null;
    }
}
