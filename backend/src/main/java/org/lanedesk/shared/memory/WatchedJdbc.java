package org.lanedesk.shared.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.support.KeyHolder;

/** Lets the transaction's {@link Unit} see each statement. */
final class WatchedJdbc extends JdbcTemplate {
    private volatile @Nullable Map<String, Set<String>> referring;

    WatchedJdbc(DataSource source) {
        super(source);
    }

    /** Tables by the table that their foreign keys point to; {@code ticket} apart, whose row is always there. */
    private Map<String, Set<String>> referring() {
        Map<String, Set<String>> known = referring;
        if (known == null) {
            Map<String, Set<String>> found = new HashMap<>();
            super.query(
                    (PreparedStatementCreator) c -> c.prepareStatement(
                            "select confrelid::regclass::text, conrelid::regclass::text from pg_constraint"
                                    + " where contype = 'f' and confrelid <> 'ticket'::regclass"),
                    null,
                    row -> {
                        while (row.next()) {
                            found.computeIfAbsent(row.getString(1), t -> new HashSet<>())
                                    .add(row.getString(2));
                        }
                        return found;
                    });
            referring = found;
            return found;
        }
        return known;
    }

    private <T> T watch(Object creator, Supplier<T> work) {
        Unit unit = Unit.begun();
        String sql = unit != null && creator instanceof SqlProvider named ? named.getSql() : null;
        if (unit == null || sql == null) {
            return work.get();
        }
        Statement statement = Statement.of(sql);
        unit.before(statement, referring());
        try {
            return work.get();
        } finally {
            unit.after(statement);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // as the method that is called
    public <T> @Nullable T query(
            PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter, ResultSetExtractor<T> reader) {
        return watch(creator, () -> super.query(creator, setter, reader));
    }

    @Override
    public <T> Stream<T> queryForStream(
            PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter, RowMapper<T> mapper) {
        return watch(creator, () -> super.queryForStream(creator, setter, mapper));
    }

    @Override
    protected int update(PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter) {
        return watch(creator, () -> super.update(creator, setter));
    }

    @Override
    public int update(PreparedStatementCreator creator, KeyHolder keys) {
        return watch(creator, () -> super.update(creator, keys));
    }

    @Override
    public int[] batchUpdate(String sql, BatchPreparedStatementSetter setter) {
        return watch((SqlProvider) () -> sql, () -> super.batchUpdate(sql, setter));
    }
}
