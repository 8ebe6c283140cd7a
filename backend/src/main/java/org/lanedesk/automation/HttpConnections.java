package org.lanedesk.automation;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.register.Kind;
import org.lanedesk.shared.register.Register;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Named connections: the only places outside that a process can reach. */
@Component
public class HttpConnections {
    private final JdbcClient db;
    private final Jsonb json;
    private final Register register = Register.of("connection", "http_connection")
            .required("name", Kind.NAME)
            .required("url", Kind.TEXT)
            .field("secrets", Kind.SECRETS);

    HttpConnections(JdbcClient db, Jsonb json) {
        this.db = db;
        this.json = json;
    }

    /** @param headers with their secret values; never logged, never answered by the API */
    record Connection(String key, String url, Map<String, Object> headers) {
        @Override
        public String toString() {
            return "connection " + key;
        }
    }

    public Register register() {
        return register;
    }

    /** @throws Problem 404 when there is none, or it is archived */
    Connection get(String key) {
        return find(key).orElseThrow(() -> Problem.notFound("connection", key));
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    private Optional<Connection> find(String key) {
        return db.sql("select key, url, secrets from http_connection where key = ? and not archived")
                .param(key)
                .query((row, n) ->
                        new Connection(row.getString("key"), row.getString("url"), json.map(row.getString("secrets"))))
                .optional();
    }

    /** @throws Problem 422 for an address that is not plain http or https without user and query */
    public static void check(Map<String, Object> body) {
        if (body.get("url") instanceof String text) {
            try {
                URI uri = URI.create(text.strip());
                boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
                if (web && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
                    return;
                }
            } catch (IllegalArgumentException e) {
                throw Problem.invalid("url", "connection.url");
            }
            throw Problem.invalid("url", "connection.url");
        }
    }
}
