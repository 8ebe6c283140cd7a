package org.lanedesk.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.memory.SettingsMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks rule tables. Which version is in force is read from the database each time (a node never decides by a version
 * that another has replaced); a version is read and compiled once.
 */
@Component
public class Decisions {
    private static final int KEPT = 200;
    private final RepositoryService repository;
    private final JdbcClient db;
    private final SettingsMemory settings;
    private final Map<String, DecisionTable> tables = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DecisionTable> eldest) {
            return size() > KEPT;
        }
    });

    Decisions(RepositoryService repository, JdbcClient db, SettingsMemory settings) {
        this.settings = settings;
        this.repository = repository;
        this.db = db;
    }

    private record Version(String id, int version) {}

    /**
     * Decides by the version in force.
     *
     * @param table the decision's key, such as {@code incoming}
     * @param facts names (nested or with dots) to values; a name that is missing is null
     * @throws Problem 404 when there is no such table
     */
    @Transactional(readOnly = true)
    public Decision decide(String table, Map<String, ? extends @Nullable Object> facts) {
        return decide(table, version(table, null), facts);
    }

    /**
     * As {@link #decide(String, Map)}, but only rows that have a condition in one column match: what rules changed is
     * seen only by rules that ask who changed it (A42).
     */
    @Transactional(readOnly = true)
    public Decision decideAsking(String table, Map<String, ? extends @Nullable Object> facts, String column) {
        Version version = version(table, null);
        return compiled(table, version).decide(version.version, facts, column);
    }

    /** @return whether some row has a condition in this column that the value meets; false without such a table */
    @Transactional(readOnly = true)
    public boolean asks(String table, String column, Object value) {
        Version version = latest(table, null);
        return version != null && compiled(table, version).asks(column, value);
    }

    /** As {@link #decide(String, Map)}, by an older version. */
    @Transactional(readOnly = true)
    public Decision decide(String table, int version, Map<String, ? extends @Nullable Object> facts) {
        return decide(table, version(table, version), facts);
    }

    /** @return whether a version of the table is in force */
    @Transactional(readOnly = true)
    public boolean exists(String table) {
        return latest(table, null) != null;
    }

    private Decision decide(String table, Version version, Map<String, ? extends @Nullable Object> facts) {
        return compiled(table, version).decide(version.version, facts);
    }

    private DecisionTable compiled(String table, Version version) {
        DecisionTable compiled = tables.get(version.id);
        if (compiled == null) {
            compiled = DecisionTable.read(bytes(version.id), table);
            tables.put(version.id, compiled);
        }
        return compiled;
    }

    private byte[] bytes(String id) {
        try (InputStream in = repository.getDecisionModel(id)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Version version(String table, @Nullable Integer number) {
        Version found = latest(table, number);
        if (found == null) {
            throw Problem.notFound("table", table);
        }
        return found;
    }

    private @Nullable Version latest(String table, @Nullable Integer number) {
        return settings.of(
                "decision",
                number == null ? table : table + " " + number,
                () -> db.sql("select id_ as id, version_ as version from act_re_decision_def where key_ = :key"
                                + (number == null ? "" : " and version_ = :version")
                                + " order by version_ desc limit 1")
                        .param("key", table)
                        .param("version", number)
                        .query(Version.class)
                        .optional()
                        .orElse(null));
    }
}
