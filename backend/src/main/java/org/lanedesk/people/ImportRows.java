package org.lanedesk.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of files with customers, and what became of each. */
@Repository
class ImportRows {
    private static final int MOST_TOLD = 1_000;
    private final JdbcClient db;

    ImportRows(JdbcClient db) {
        this.db = db;
    }

    /** @param line in the file, as an editor counts */
    record Row(int line, String email, String name, String company) {}

    record Failed(Row row, String reason) {}

    void add(UUID work, List<Row> rows) {
        db.sql("insert into contact_import_row (work_id, line, email, name, company)"
                        + " select ?, * from unnest(cast(? as int[]), cast(? as text[]), cast(? as text[]),"
                        + " cast(? as text[]))")
                .params(
                        work,
                        rows.stream().map(Row::line).toArray(Integer[]::new),
                        rows.stream().map(Row::email).toArray(String[]::new),
                        rows.stream().map(Row::name).toArray(String[]::new),
                        rows.stream().map(Row::company).toArray(String[]::new))
                .update();
    }

    List<Row> queued(UUID work, int limit) {
        return db.sql("select * from contact_import_row where work_id = ? and state = 'queued' order by line limit ?")
                .params(work, limit)
                .query((row, n) -> new Row(
                        row.getInt("line"), row.getString("email"), row.getString("name"), row.getString("company")))
                .list();
    }

    void ended(UUID work, int line, String state, @Nullable String reason) {
        db.sql("update contact_import_row set state = ?, reason = ? where work_id = ? and line = ?")
                .params(Arrays.asList(state, reason, work, line))
                .update();
    }

    Map<String, Integer> counts(UUID work) {
        return db
                .sql("select state, count(*) from contact_import_row where work_id = ? group by state")
                .param(work)
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Failed> failed(UUID work) {
        return db.sql("select * from contact_import_row where work_id = ? and state = 'failed' order by line limit ?")
                .params(work, MOST_TOLD)
                .query((row, n) -> new Failed(
                        new Row(
                                row.getInt("line"),
                                row.getString("email"),
                                row.getString("name"),
                                row.getString("company")),
                        row.getString("reason")))
                .list();
    }

    /** What was taken in is with the customers now; only what was not needs to be told. */
    void forgetTaken(UUID work) {
        db.sql("delete from contact_import_row where work_id = ? and state in ('made', 'changed', 'same')")
                .param(work)
                .update();
    }
}
