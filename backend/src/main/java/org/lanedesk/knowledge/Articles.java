package org.lanedesk.knowledge;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The articles, found by the beginnings of words in any of the three languages (D06). */
@Repository
public class Articles {
    private static final int READ = 300;
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;

    Articles(JdbcClient db, Jsonb json, DomainClock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** Who reads. */
    public enum Reader {
        GUEST,
        EMPLOYEE,
        AGENT;

        List<String> sees() {
            return List.of("public", "employees", "agents").subList(0, ordinal() + 1);
        }
    }

    /** The best first; titles count more than bodies. An empty question lists what helped most. */
    public List<Article> find(String question, Reader reader, int most) {
        List<String> words = WordStarts.of(question);
        if (words.isEmpty()) {
            return question.isBlank() ? all(reader, null).stream().limit(most).toList() : List.of();
        }
        List<Scored> scored = new ArrayList<>();
        for (Article article : all(reader, words)) {
            int score = WordStarts.score(words, article);
            if (score > 0) {
                scored.add(new Scored(article, score));
            }
        }
        return scored.stream()
                .sorted(Comparator.comparingInt(Scored::score)
                        .reversed()
                        .thenComparing(s -> -s.article().helped()))
                .limit(most)
                .map(Scored::article)
                .toList();
    }

    private record Scored(Article article, int score) {}

    public Optional<Article> find(String key, Reader reader) {
        return query("a.key = :key", reader).param("key", key).query(this::row).optional();
    }

    /** Somebody read it and let the ticket be. */
    @Transactional
    public void helped(String key, @Nullable String typed) {
        db.sql("insert into article_help (id, article, at, typed) values (?, ?, ?, ?)")
                .params(java.util.Arrays.asList(
                        Ids.next(), key, Timestamp.from(clock.instant()), typed == null ? null : shorten(typed)))
                .update();
    }

    /** Adds an article or replaces its words. */
    @Transactional
    public void put(String key, LocalizedText title, LocalizedText body, String audience, boolean sample) {
        db.sql("insert into article (key, title, body, audience, sample) values (?, ?, ?, ?, ?)"
                        + " on conflict (key) do update set title = excluded.title, body = excluded.body,"
                        + " audience = excluded.audience, version = article.version + 1")
                .param(key)
                .param(json.write(title.values()))
                .param(json.write(body.values()))
                .param(audience)
                .param(sample)
                .update();
    }

    private List<Article> all(Reader reader, @Nullable List<String> words) {
        String any = words == null ? "true" : "(a.title::text || ' ' || a.body::text) ~* :words";
        var query = query(any, reader);
        return (words == null ? query : query.param("words", "(" + String.join("|", words) + ")"))
                .query(this::row)
                .list();
    }

    private JdbcClient.StatementSpec query(String where, Reader reader) {
        return db.sql("select a.*, (select count(*) from article_help h where h.article = a.key) as helped"
                        + " from article a where not a.archived and a.audience = any(:sees) and " + where
                        + " order by helped desc, a.key limit " + READ)
                .param("sees", reader.sees().toArray(new String[0]));
    }

    private Article row(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Article(
                row.getString("key"),
                json.text(row.getString("title")),
                json.text(row.getString("body")),
                row.getString("audience"),
                row.getInt("helped"));
    }

    private static String shorten(String text) {
        String line = text.strip().toLowerCase(Locale.ROOT);
        return line.length() <= 200 ? line : line.substring(0, 200);
    }
}
